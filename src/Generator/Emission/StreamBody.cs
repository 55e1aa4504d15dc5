using Tracking.Generator.Contract;
using Tracking.Generator.Model;

namespace Tracking.Generator.Emission;

/// <summary>
/// Writes the body of a tracked stream: the arguments are kept, and a local function invokes the core with them at each
/// enumeration.
/// </summary>
internal static class StreamBody
{
    internal static void Write(SourceWriter writer, MethodContext context)
    {
        TrackedMethodModel method = context.Method;
        context.WritePrelude(writer);
        string tracking = context.WriteTracking(writer);
        string core = context.Names.Take("InvokeCore");
        string reader = ReaderReference.LocalName(context);
        if (context.CanSkipTracking && context.Core.Stream == CoreStream.Direct)
        {
            context.WriteUnwanted(writer, tracking);
        }

        StreamState state = method.IsEager ? EagerStream.WriteStart(writer, context, tracking) : StreamState.Of(context);
        WriteCreation(writer, context, state, tracking, core, ReaderReference.Of(context, reader));
        writer.Line();
        WriteCore(writer, context, state, core);
        ReaderReference.WriteLocal(writer, context, reader);
    }

    private static void WriteCreation(SourceWriter writer, MethodContext context, StreamState state, string tracking, string core, string reader)
    {
        TrackedMethodModel method = context.Method;
        string factory = method switch
        {
            { Result: ResultKind.Sequence } => "ModelCallSequence.Create",
            { IsTracked: true } => "ModelCallStream.CreateTracked",
            _ => "ModelCallStream.Create",
        };
        List<string> arguments = [tracking, context.Site, state.Creation, core, reader];
        if (StreamTokens.FirstOf(method) is { } first)
        {
            arguments.Add(first);
        }

        if (method is { IsTracked: true, Arguments.Descriptor: { } descriptor })
        {
            arguments.Add($"descriptor: {descriptor}");
        }

        if (StreamTokens.OthersOf(method) is { Count: > 0 } others)
        {
            arguments.Add($"otherTokens: new global::System.Threading.CancellationToken[] {{ {string.Join(", ", others)} }}");
        }

        writer.List($"return {Names.RuntimeAlias}::{factory}<{state.Type}, {method.ResponseType}>", arguments, ";");
    }

    private static void WriteCore(SourceWriter writer, MethodContext context, StreamState state, string core)
    {
        TrackedMethodModel method = context.Method;
        string call = context.Names.Take("call");
        string token = context.Names.Take("enumerationToken");
        writer.Line($"static {GivenBy(context)} {core}(");
        using (writer.Indent())
        {
            writer.Line($"{state.Type} {state.Name},");
            writer.Line($"{Names.RuntimeAlias}::ModelCallStreamContext {call},");
            writer.Line($"global::System.Threading.CancellationToken {token})");
        }

        using (writer.Open(string.Empty))
        {
            if (method.IsEager)
            {
                EagerStream.WriteCore(writer, context, state, call);
                return;
            }

            if (!method.Arguments.IsEmpty)
            {
                string arguments = context.Names.Take("arguments");
                ArgumentsEmitter.Write(writer, method, arguments, state.Reach);
                writer.Line($"{call}.Arguments = {arguments};");
            }

            string invocation = context.InvokeCore(
                state.Reach("this"),
                parameter => parameter.Argument.Of(parameter.IsStreamToken ? token : state.Reach(parameter.Name)),
                $"{call}.Tracker");
            writer.Line($"return {Converted(context, invocation)};");
        }
    }

    private static string GivenBy(MethodContext context)
    {
        string stream = context.Method.StreamType;
        return context.Core.Stream == CoreStream.Direct ? stream : $"global::System.Threading.Tasks.Task<{stream}>";
    }

    private static string Converted(MethodContext context, string invocation) => context.Core.AwaitedType is { } awaited
        ? $"{Names.RuntimeAlias}::ModelCallStreamTask.From<{awaited}, {context.Method.ResponseType}>({invocation})"
        : invocation + context.Core.ResultSuffix;
}
