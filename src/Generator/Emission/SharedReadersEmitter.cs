using Tracking.Generator.Contract;
using Tracking.Generator.Emission.Readers;
using Tracking.Generator.Model;

namespace Tracking.Generator.Emission;

/// <summary>Writes the readers of the response types that an assembly uses, each once, and the error codes of its SDKs.</summary>
internal static class SharedReadersEmitter
{
    internal const string HintName = "ResponseReaders.g.cs";

    internal static string Emit(SharedReadersModel model)
    {
        SourceWriter writer = new();
        ResponseShape[] shapes = [.. model.Readings.Select(static reading => reading.Shape).Distinct().OrderBy(static shape => shape)];
        FileHeader.Write(writer, shapes.SelectMany(static shape => ReaderSource.Of(shape).SuppressedDiagnostics ?? []));
        using (writer.Open($"namespace {Names.Namespace(model.AssemblyName)}"))
        {
            writer.Line("/// <summary>Reads responses of models, property by property.</summary>");
            writer.Line(Names.GeneratedCode);
            using (writer.Open("internal static class ResponseReaders"))
            {
                ErrorCodesEmitter.Write(writer, model.References);
                foreach (ResponseShape shape in shapes)
                {
                    WriteCode(writer, ReaderSource.Of(shape).Code);
                    if (model.Readings.Contains(new SharedReading(shape, ".Value")))
                    {
                        WriteClientResultReader(writer, ReaderSource.Of(shape));
                    }
                }

                foreach (string code in SharedCode(shapes))
                {
                    WriteCode(writer, code);
                }
            }
        }

        return writer.Close();
    }

    private static IEnumerable<string> SharedCode(ResponseShape[] shapes)
    {
        if (shapes.Any(static shape => shape is ResponseShape.ChatResponse or ResponseShape.ChatResponseUpdate or ResponseShape.GeneratedEmbeddings))
        {
            yield return ExtensionsAIReaders.UsageDetails;
        }

        if (shapes.Any(static shape => shape is ResponseShape.ChatCompletion or ResponseShape.StreamingChatCompletionUpdate))
        {
            yield return OpenAIReaders.Usage;
        }

        if (shapes.Any(static shape => shape is ResponseShape.AnthropicMessage or ResponseShape.AnthropicStreamEvent))
        {
            yield return AnthropicReaders.Shared;
        }
    }

    private static void WriteClientResultReader(SourceWriter writer, ReaderSource source)
    {
        writer.Line();
        writer.Line($"internal static void Read{source.TypeParameters}(");
        using (writer.Indent())
        {
            writer.Line($"global::System.ClientModel.ClientResult<{source.Type}>? result,");
            writer.Line($"ref {Names.CompilerServices}.ModelCallReading reading)");
            if (source.Constraints.Length > 0)
            {
                writer.Line(source.Constraints);
            }
        }

        using (writer.Open(string.Empty))
        {
            using (writer.Open("if (result is not null)"))
            {
                writer.Line("Read(result.Value, ref reading);");
            }
        }
    }

    private static void WriteCode(SourceWriter writer, string code)
    {
        writer.Line();
        foreach (string line in code.Split('\n'))
        {
            writer.Line(line.TrimEnd('\r'));
        }
    }
}
