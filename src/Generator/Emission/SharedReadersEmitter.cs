using Tracking.Generator.Emission.Readers;
using Tracking.Generator.Model;

namespace Tracking.Generator.Emission;

/// <summary>Writes the readers of the response types that an assembly uses, each once, and the error codes of its SDKs.</summary>
internal static class SharedReadersEmitter
{
    internal const string HintName = Names.ReadersClass + ".g.cs";

    internal static string Emit(SharedReadersModel model)
    {
        SourceWriter writer = new();
        ReaderSource[] readers = [.. model.Readings.Select(static reading => reading.Shape).Distinct().OrderBy(static shape => shape).Select(ReaderSource.Of).SelectMany(static reader => reader.All).Distinct()];
        ReaderPart[] parts =
        [
            // Readers may need the same part, each on a condition of its own.
            .. readers.SelectMany(static reader => reader.Parts)
                .Where(part => part.If is null || model.References.Has(part.If))
                .GroupBy(static part => part.Code, StringComparer.Ordinal)
                .Select(static same => same.First()),
        ];
        FileHeader.Write(
            writer,
            readers.SelectMany(static reader => reader.SuppressedDiagnostics ?? [])
                .Concat(parts.SelectMany(static part => part.SuppressedDiagnostics ?? []))
                .Concat(model.Own.SelectMany(static own => own.Reader.SuppressedDiagnostics)));
        using (writer.Open($"namespace {Names.Namespace(model.AssemblyName)}"))
        {
            writer.Line("/// <summary>Reads responses of models, property by property.</summary>");
            writer.Line(Names.GeneratedCode);
            using (writer.Open($"internal static class {Names.ReadersClass}"))
            {
                ErrorCodesEmitter.Write(writer, model.References);
                foreach (RequestType request in model.Requests)
                {
                    RequestEmitter.Write(writer, request);
                }

                foreach (string client in model.Clients)
                {
                    ClientEmitter.Write(writer, client);
                }

                foreach (OwnReading own in model.Own)
                {
                    WriteOwnReader(writer, own);
                }

                foreach (ReaderSource reader in readers)
                {
                    ReaderTemplate.Write(writer, reader.Code, model.References);
                    if (model.Readings.Any(reading => reading.IsClientResult && ReaderSource.Of(reading.Shape) == reader))
                    {
                        WriteClientResultReader(writer, reader);
                    }
                }

                if (model.Readings.Any(static reading => reading.IsClientResult && IsOpenAI(ReaderSource.Of(reading.Shape))))
                {
                    ReaderTemplate.Write(writer, OpenAIChatParts.Headers, model.References);
                }

                foreach (ReaderPart part in parts)
                {
                    ReaderTemplate.Write(writer, part.Code, model.References);
                }
            }
        }

        return writer.Close();
    }

    private static void WriteOwnReader(SourceWriter writer, OwnReading own)
    {
        const string Response = "response";
        const string Reading = "reading";
        LocalNames names = LocalNames.Without(Response, Reading);
        writer.Line();
        using (writer.Open($"internal static void {Names.ReadOwn}({own.ResponseType}? {Response}, ref {Names.CompilerServices}.ModelCallReading {Reading})"))
        {
            ReaderBody.Write(writer, own.Reader, names, Response, Reading, Names.ReadKnown);
        }
    }

    private static bool IsOpenAI(ReaderSource source) => source.Type.StartsWith("global::OpenAI.", StringComparison.Ordinal);

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
                if (IsOpenAI(source))
                {
                    writer.Line("ReportAzure(result, ref reading);");
                }
            }
        }
    }
}
