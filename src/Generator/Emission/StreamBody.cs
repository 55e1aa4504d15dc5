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
        string tracking = context.WriteTracking(writer);
        string core = context.Names.Take("InvokeCore");
        string reader = method.Reader is { UsageReader: not null } ? context.Names.Take("Read") : string.Empty;
        StreamState state = StreamState.Of(context);
        if (context.CanSkipTracking && context.Core.Stream == CoreStream.Direct)
        {
            using (writer.Open($"if (!{Names.CompilerServices}.ModelCall.IsWanted({tracking}))"))
            {
                writer.Line($"return {context.InvokeCore("this", MethodContext.PlainArgument, string.Empty)}{context.Core.ResultSuffix};");
            }

            writer.Line();
        }

        WriteCreation(writer, context, state, tracking, core, ReaderReference.Of(context, reader));
        writer.Line();
        WriteCore(writer, context, state, core);
        ReaderReference.WriteLocal(writer, context, reader);
    }

    private static void WriteCreation(SourceWriter writer, MethodContext context, StreamState state, string tracking, string core, string reader)
    {
        TrackedMethodModel method = context.Method;
        string factory = method.IsTracked ? "CreateTracked" : "Create";
        List<string> arguments = [tracking, context.Site, state.Creation, core, reader];
        if (method.CancellationTokens.Count > 0)
        {
            arguments.Add(StreamToken(method));
        }

        if (method is { IsTracked: true, Arguments.Descriptor: { } descriptor })
        {
            arguments.Add($"descriptor: {descriptor}");
        }

        writer.List($"return {Names.CompilerServices}.ModelCallStream.{factory}<{state.Type}, {method.ResponseType}>", arguments, ";");
    }

    private static void WriteCore(SourceWriter writer, MethodContext context, StreamState state, string core)
    {
        TrackedMethodModel method = context.Method;
        string stream = $"global::System.Collections.Generic.IAsyncEnumerable<{method.ResponseType}>";
        string call = context.Names.Take("call");
        string token = context.Names.Take("enumerationToken");
        writer.Line($"static {stream} {core}(");
        using (writer.Indent())
        {
            writer.Line($"{state.Type} {state.Name},");
            writer.Line($"{Names.CompilerServices}.ModelCallStreamContext {call},");
            writer.Line($"global::System.Threading.CancellationToken {token})");
        }

        using (writer.Open(string.Empty))
        {
            if (!method.Arguments.IsEmpty)
            {
                string arguments = context.Names.Take("arguments");
                ArgumentsEmitter.Write(writer, method.Arguments, arguments, state.Reach);
                writer.Line($"{call}.Arguments = {arguments};");
            }

            string invocation = context.InvokeCore(
                state.Reach("this"),
                parameter => parameter.Argument.Of(parameter.IsStreamToken ? token : state.Reach(parameter.Name)),
                $"{call}.Tracker");
            writer.Line($"return {invocation}{context.Core.ResultSuffix};");
        }
    }

    private static string StreamToken(TrackedMethodModel method) =>
        method.Parameters.First(static parameter => parameter.IsStreamToken).Name;
}
