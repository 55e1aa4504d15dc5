using Tracking.Generator.Model;

namespace Tracking.Generator.Emission;

/// <summary>
/// Writes what is different in a stream whose parameters cannot be kept: its core is called at once, and what is kept is the
/// stream that it gave.
/// </summary>
internal static class EagerStream
{
    /// <summary>Writes the call of the core, and returns what is kept of it.</summary>
    internal static StreamState WriteStart(SourceWriter writer, MethodContext context, string tracking)
    {
        TrackedMethodModel method = context.Method;
        string stream = context.Names.Take("stream");
        string exception = context.Names.Take("exception");
        string? arguments = null;
        if (!method.Arguments.IsEmpty)
        {
            // Before the core is called, which may change what is passed by reference.
            arguments = context.Names.Take("arguments");
            ArgumentsEmitter.Write(writer, method, arguments, static parameter => parameter);
        }

        writer.Line($"{method.StreamType} {stream};");
        using (writer.Open("try"))
        {
            writer.Line($"{stream} = {context.InvokeCore(string.Empty)}{context.Core.ResultSuffix};");
        }

        using (writer.Open($"catch (global::System.Exception {exception})"))
        {
            writer.List($"{Names.RuntimeAlias}::ModelCall.Start");
            CallBody.WriteStartArguments(writer, context, tracking, arguments, StreamTokens.FirstOf(method));
            writer.EndList($".Fail({exception});");
            writer.Line("throw;");
        }

        writer.Line();
        return StreamState.OfStream(context, stream, arguments);
    }

    /// <summary>Writes the body of the function that gives an enumeration its stream.</summary>
    internal static void WriteCore(SourceWriter writer, MethodContext context, StreamState state, string call)
    {
        if (!context.Method.Arguments.IsEmpty)
        {
            writer.Line($"{call}.Arguments = {state.Reach(StreamState.ArgumentsPart)};");
        }

        writer.Line($"return {state.Reach(StreamState.StreamPart)};");
    }
}
