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
        writer.List($"return {Names.RuntimeAlias}::{factory}<{state.Type}, {method.ResponseType}>");
        writer.Item(tracking);
        writer.Item(context.Site);
        writer.Item(state.Creation);
        writer.Item(core);
        writer.Item(reader);
        if (StreamTokens.FirstOf(method) is { } first)
        {
            writer.Item(first);
        }

        if (method is { IsTracked: true, Arguments.Descriptor: { } descriptor })
        {
            writer.Item($"descriptor: {descriptor}");
        }

        if (StreamTokens.OthersOf(method) is { Count: > 0 } others)
        {
            writer.Item($"otherTokens: new global::System.Threading.CancellationToken[] {{ {string.Join(", ", others)} }}");
        }

        writer.EndList(";");
    }

    private static void WriteCore(SourceWriter writer, MethodContext context, StreamState state, string core)
    {
        TrackedMethodModel method = context.Method;
        string call = context.Names.Take("call");
        string token = context.Names.Take("enumerationToken");
        writer.Line($"static {GivenBy(context)} {core}(");
        using (writer.Indent())
        {
            writer.Line($"{Names.RuntimeAlias}::ModelCallStreamContext<{state.Type}> {call},");
            writer.Line($"global::System.Threading.CancellationToken {token})");
        }

        using (writer.Open(string.Empty))
        {
            if (state.IsUsed)
            {
                writer.Line($"{state.Type} {state.Name} = {call}.State;");
            }

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

            CoreInvocation invocation = new(
                method,
                context.Core,
                state.Reach("this"),
                call,
                parameter => parameter.IsStreamToken ? token : state.Reach(parameter.Name));
            if (context.Core.AwaitedType is { } awaited)
            {
                writer.Line($"return {Names.RuntimeAlias}::ModelCallStreamTask.From<{awaited}, {method.ResponseType}>({invocation});");
            }
            else
            {
                writer.Line($"return {invocation}{context.Core.ResultSuffix};");
            }
        }
    }

    private static string GivenBy(MethodContext context)
    {
        string stream = context.Method.StreamType;
        return context.Core.Stream == CoreStream.Direct ? stream : $"global::System.Threading.Tasks.Task<{stream}>";
    }
}
