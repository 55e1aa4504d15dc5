using Tracking.Generator.Contract;
using Tracking.Generator.Model;

namespace Tracking.Generator.Emission;

/// <summary>Writes what reads a response that is no shape of an SDK's itself: by convention, by a user's reader, or by what it wraps.</summary>
internal static class ReaderBody
{
    /// <param name="writer">Where it is written.</param>
    /// <param name="reader">How the response is read.</param>
    /// <param name="names">Names that are not taken.</param>
    /// <param name="response">The name of the response.</param>
    /// <param name="reading">The name of what it is read into.</param>
    /// <param name="readKnown">What reads a shape of an SDK's.</param>
    internal static void Write(SourceWriter writer, ReaderModel reader, LocalNames names, string response, string reading, string readKnown)
    {
        if (reader.Convention is { } convention)
        {
            WriteConvention(writer, convention, names, response + reader.Access, reading);
            return;
        }

        string value = names.Take("value");
        using (writer.Open($"if ({response}{reader.Access} is {{ }} {value})"))
        {
            writer.Line(reader.UsageReader is { } usageReader
                ? $"{reading}.ReportUsage({usageReader}({value}));"
                : $"{readKnown}({value}, ref {reading});");
        }
    }

    private static void WriteConvention(SourceWriter writer, ConventionModel convention, LocalNames names, string response, string reading)
    {
        string usage = names.Take("usage");
        using (writer.Open($"if ({response}{convention.UsageAccess} is {{ }} {usage})"))
        {
            writer.List($"{reading}.ReportUsage");
            writer.Item($"{Names.CompilerServices}.UsageConvention.Inferred");
            foreach (string count in convention.Counts)
            {
                writer.Item(count.Replace(ConventionUsage.Placeholder, usage));
            }

            writer.EndList(";");
        }

        if (convention.Texts.Count > 0)
        {
            writer.Line();
        }

        foreach ((string property, string access) in convention.Texts)
        {
            writer.Line($"{reading}.{property} = {response}{access};");
        }
    }
}
