using Tracking.Generator.Contract;
using Tracking.Generator.Model;

namespace Tracking.Generator.Emission;

/// <summary>Writes the body of a tracked method that makes one call: start, invoke the core, hand over what it gave.</summary>
internal static class CallBody
{
    internal static void Write(SourceWriter writer, MethodContext context)
    {
        TrackedMethodModel method = context.Method;
        context.WritePrelude(writer);
        string tracking = context.WriteTracking(writer);
        string call = context.Names.Take("call");
        string reader = ReaderReference.LocalName(context);
        string readerReference = ReaderReference.Of(context, reader);

        if (context.CanSkipTracking)
        {
            context.WriteUnwanted(writer, tracking);
        }

        WriteStart(writer, context, tracking, call);
        if (context.CoreGivesTask)
        {
            WriteCall(writer, context, call, readerReference);
        }
        else
        {
            string exception = context.Names.Take("exception");
            using (writer.Open("try"))
            {
                WriteCall(writer, context, call, readerReference);
            }

            using (writer.Open($"catch (global::System.Exception {exception})"))
            {
                writer.Line($"{call}.Fail({exception});");
                writer.Line("throw;");
            }
        }

        ReaderReference.WriteLocal(writer, context, reader);
    }

    private static void WriteStart(SourceWriter writer, MethodContext context, string tracking, string call)
    {
        TrackedMethodModel method = context.Method;
        List<string> start = [tracking, context.Site];
        if (!method.Arguments.IsEmpty)
        {
            string local = context.Names.Take("arguments");
            ArgumentsEmitter.Write(writer, method, local, static parameter => parameter);
            start.Add($"in {local}");
        }

        start.AddRange(method.CancellationTokens.Take(1));
        writer.List($"{Names.RuntimeAlias}::ModelCall {call} = {Names.RuntimeAlias}::ModelCall.Start", start, ";");
        foreach (string other in method.CancellationTokens.Skip(1))
        {
            writer.Line($"{call}.AlsoCancelledBy({other});");
        }
    }

    // What ends the call stands in the same block as the core: it does not throw.
    private static void WriteCall(SourceWriter writer, MethodContext context, string call, string reader)
    {
        TrackedMethodModel method = context.Method;
        string core = context.InvokeCore($"{call}.Tracker") + context.Core.ResultSuffix;
        switch (method.Result)
        {
            case ResultKind.Void:
                writer.Line($"{core};");
                writer.Line($"{call}.Succeed();");
                break;
            case ResultKind.Task:
            case ResultKind.ValueTask:
                writer.Line($"return {call}.Track({core});");
                break;
            case ResultKind.TaskOf:
            case ResultKind.ValueTaskOf:
                writer.List($"return {call}.{(method.IsTracked ? "TrackResult" : "Track")}<{method.ResponseType}>", Read(core, reader), ";");
                break;
            case ResultKind.Value when method.IsTracked:
                writer.List($"return {call}.SucceedTracked<{method.ResponseType}>", [core, reader], ";");
                break;
            default:
                string response = context.Names.Take("response");
                // A dynamic argument would make what the call is ended with late-bound.
                writer.Line($"{(method.ResponseType is "dynamic" or "dynamic?" ? "object?" : method.ReturnType)} {response} = {core};");
                if (reader == "null")
                {
                    writer.Line($"{call}.Succeed();");
                }
                else
                {
                    writer.Line($"{call}.Succeed<{method.ResponseType}>({response}, {reader});");
                }

                writer.Line($"return {response};");
                break;
        }
    }

    private static string[] Read(string result, string reader) => reader == "null" ? [result] : [result, reader];
}
