using Tracking.Generator.Contract;
using Tracking.Generator.Model;

namespace Tracking.Generator.Emission;

/// <summary>Writes the body of a tracked method that makes one call: start, invoke the core, hand over what it gave.</summary>
internal static class CallBody
{
    internal static void Write(SourceWriter writer, MethodContext context)
    {
        context.WritePrelude(writer);
        string tracking = context.WriteTracking(writer);
        string reader = ReaderReference.LocalName(context);
        string readerReference = ReaderReference.Of(context, reader);

        if (context.CanSkipTracking)
        {
            context.WriteUnwanted(writer, tracking);
        }

        if (context.CanTrackApart)
        {
            TrackedPart.Write(writer, context, tracking, source => WriteTracked(writer, context, source, readerReference));
        }
        else
        {
            WriteTracked(writer, context, tracking, readerReference);
        }

        ReaderReference.WriteLocal(writer, context, reader);
    }

    private static void WriteTracked(SourceWriter writer, MethodContext context, string tracking, string readerReference)
    {
        string call = context.Names.Take("call");
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
    }

    private static void WriteStart(SourceWriter writer, MethodContext context, string tracking, string call)
    {
        TrackedMethodModel method = context.Method;
        string? arguments = null;
        if (!method.Arguments.IsEmpty)
        {
            arguments = context.Names.Take("arguments");
            ArgumentsEmitter.Write(writer, method, arguments, value => value == "this" ? context.Receiver : value);
        }

        writer.List($"{Names.RuntimeAlias}::ModelCall {call} = {Names.RuntimeAlias}::ModelCall.Start");
        WriteStartArguments(writer, context, tracking, arguments, method.CancellationTokens.Count > 0 ? method.CancellationTokens[0] : null);
        writer.EndList(";");
        for (int i = 1; i < method.CancellationTokens.Count; i++)
        {
            writer.Line($"{call}.AlsoCancelledBy({method.CancellationTokens[i]});");
        }
    }

    /// <summary>Writes what a call is started with, as items of a list.</summary>
    internal static void WriteStartArguments(SourceWriter writer, MethodContext context, string tracking, string? arguments, string? cancellationToken)
    {
        writer.Item(tracking);
        writer.Item(context.Site);
        if (arguments is not null)
        {
            writer.Item($"in {arguments}");
        }

        if (cancellationToken is not null)
        {
            writer.Item(cancellationToken);
        }
    }

    // What ends the call stands in the same block as the core: it does not throw.
    private static void WriteCall(SourceWriter writer, MethodContext context, string call, string reader)
    {
        TrackedMethodModel method = context.Method;
        CoreInvocation core = context.InvokeCore(call);
        string suffix = context.Core.ResultSuffix;
        switch (method.Result)
        {
            case ResultKind.Void:
                writer.Line($"{core}{suffix};");
                writer.Line($"{call}.Succeed();");
                break;
            case ResultKind.Task:
            case ResultKind.ValueTask:
                writer.Line($"return {call}.Track({core}{suffix});");
                break;
            case ResultKind.TaskOf:
            case ResultKind.ValueTaskOf:
                writer.List($"return {call}.{(method.IsTracked ? "TrackResult" : "Track")}<{method.ResponseType}>");
                writer.Item($"{core}{suffix}");
                if (reader != "null")
                {
                    writer.Item(reader);
                }

                writer.EndList(";");
                break;
            case ResultKind.Value when method.IsTracked:
                writer.List($"return {call}.SucceedTracked<{method.ResponseType}>");
                writer.Item($"{core}{suffix}");
                writer.Item(reader);
                writer.EndList(";");
                break;
            default:
                string response = context.Names.Take("response");
                // A dynamic argument would make what the call is ended with late-bound.
                writer.Line($"{(method.ResponseType is "dynamic" or "dynamic?" ? "object?" : method.ReturnType)} {response} = {core}{suffix};");
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
}
