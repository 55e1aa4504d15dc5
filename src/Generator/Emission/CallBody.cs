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
        string exception = context.Names.Take("exception");
        string reader = ReaderReference.LocalName(context);
        string readerReference = ReaderReference.Of(context, reader);

        if (context.CanSkipTracking)
        {
            context.WriteUnwanted(writer, tracking);
        }

        WriteStart(writer, context, tracking, call);
        string invocation = context.InvokeCore($"{call}.Tracker");
        string result = method.Result == ResultKind.Void ? string.Empty : context.Names.Take(IsTask(method.Result) ? "task" : "response");
        bool endsInside = method.Has(MethodTraits.ReturnsRefLike);
        if (method.Result != ResultKind.Void && !endsInside)
        {
            writer.Line($"{CoreResultType(method)} {result};");
        }

        using (writer.Open("try"))
        {
            if (method.Result == ResultKind.Void)
            {
                writer.Line($"{invocation};");
            }
            else
            {
                // Only where it is declared with its value can the compiler see what a ref struct refers to.
                writer.Line($"{(endsInside ? CoreResultType(method) + " " : string.Empty)}{result} = {invocation}{context.Core.ResultSuffix};");
                if (endsInside)
                {
                    WriteEnd(writer, method, call, result, readerReference);
                }
            }
        }

        using (writer.Open($"catch (global::System.Exception {exception})"))
        {
            writer.Line($"{call}.Fail({exception});");
            writer.Line("throw;");
        }

        if (!endsInside)
        {
            writer.Line();
            WriteEnd(writer, method, call, result, readerReference);
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
        writer.List($"{Names.CompilerServices}.ModelCall {call} = {Names.CompilerServices}.ModelCall.Start", start, ";");
        foreach (string other in method.CancellationTokens.Skip(1))
        {
            writer.Line($"{call}.AlsoCancelledBy({other});");
        }
    }

    private static void WriteEnd(SourceWriter writer, TrackedMethodModel method, string call, string result, string reader)
    {
        switch (method.Result)
        {
            case ResultKind.Void:
                writer.Line($"{call}.Succeed();");
                break;
            case ResultKind.Task:
            case ResultKind.ValueTask:
                writer.Line($"return {call}.Track({result});");
                break;
            case ResultKind.TaskOf:
            case ResultKind.ValueTaskOf:
                writer.List($"return {call}.{(method.IsTracked ? "TrackResult" : "Track")}<{method.ResponseType}>", Read(result, reader), ";");
                break;
            case ResultKind.Value when method.IsTracked:
                writer.List($"return {call}.SucceedTracked<{method.ResponseType}>", [result, reader], ";");
                break;
            default:
                writer.Line(reader == "null" ? $"{call}.Succeed();" : $"{call}.Succeed<{method.ResponseType}>({result}, {reader});");
                writer.Line($"return {result};");
                break;
        }
    }

    private static string[] Read(string result, string reader) => reader == "null" ? [result] : [result, reader];

    private static bool IsTask(ResultKind kind) =>
        kind is ResultKind.Task or ResultKind.TaskOf or ResultKind.ValueTask or ResultKind.ValueTaskOf;

    // A tracked result is made from what the core gives, which has no run in it.
    private static string CoreResultType(TrackedMethodModel method) => method switch
    {
        // A dynamic argument would make what the call is ended with late-bound.
        { Result: ResultKind.Value, ResponseType: "dynamic" or "dynamic?" } => "object?",
        { IsTracked: false } => method.ReturnType,
        { Result: ResultKind.TaskOf } => $"global::System.Threading.Tasks.Task<{method.ResponseType}>",
        { Result: ResultKind.ValueTaskOf } => $"global::System.Threading.Tasks.ValueTask<{method.ResponseType}>",
        _ => method.ResponseType!,
    };
}
