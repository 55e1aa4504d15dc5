using Tracking.Generator.Contract;
using Tracking.Generator.Model;

namespace Tracking.Generator.Emission;

/// <summary>Writes the body of a tracked method that makes one call: start, invoke the core, hand over what it gave.</summary>
internal static class CallBody
{
    internal static void Write(SourceWriter writer, MethodContext context)
    {
        TrackedMethodModel method = context.Method;
        string tracking = context.WriteTracking(writer);
        string call = context.Names.Take("call");
        string exception = context.Names.Take("exception");
        string reader = method.Reader is { UsageReader: not null } ? context.Names.Take("Read") : string.Empty;
        string invocation = context.InvokeCore("this", MethodContext.PlainArgument, $"{call}.Tracker");

        // Without a listener the core is all there is to do; a run id that the caller gets needs a run all the same.
        if (context.CanSkipTracking)
        {
            using (writer.Open($"if (!{Names.CompilerServices}.ModelCall.IsWanted({tracking}))"))
            {
                if (method.Result == ResultKind.Void)
                {
                    writer.Line($"{invocation};");
                    writer.Line("return;");
                }
                else
                {
                    writer.Line($"return {invocation}{context.Core.ResultSuffix};");
                }
            }

            writer.Line();
        }

        WriteStart(writer, context, tracking, call);
        string result = method.Result == ResultKind.Void ? string.Empty : context.Names.Take(IsTask(method.Result) ? "task" : "response");
        if (method.Result != ResultKind.Void)
        {
            writer.Line($"{CoreResultType(method)} {result};");
        }

        using (writer.Open("try"))
        {
            writer.Line(result.Length == 0 ? $"{invocation};" : $"{result} = {invocation}{context.Core.ResultSuffix};");
        }

        using (writer.Open($"catch (global::System.Exception {exception})"))
        {
            writer.Line($"{call}.Fail({exception});");
            writer.Line("throw;");
        }

        writer.Line();
        WriteEnd(writer, method, call, result, ReaderReference.Of(context, reader));
        ReaderReference.WriteLocal(writer, context, reader);
    }

    private static void WriteStart(SourceWriter writer, MethodContext context, string tracking, string call)
    {
        TrackedMethodModel method = context.Method;
        List<string> start = [tracking, context.Site];
        if (!method.Arguments.IsEmpty)
        {
            string local = context.Names.Take("arguments");
            ArgumentsEmitter.Write(writer, method.Arguments, local, static parameter => parameter);
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
        { IsTracked: false } => method.ReturnType,
        { Result: ResultKind.TaskOf } => $"global::System.Threading.Tasks.Task<{method.ResponseType}>",
        { Result: ResultKind.ValueTaskOf } => $"global::System.Threading.Tasks.ValueTask<{method.ResponseType}>",
        _ => method.ResponseType!,
    };
}
