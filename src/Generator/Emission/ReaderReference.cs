using Tracking.Generator.Contract;
using Tracking.Generator.Model;

namespace Tracking.Generator.Emission;

/// <summary>Names the reader of a method's response, and writes it where it cannot be shared.</summary>
internal static class ReaderReference
{
    /// <summary>The name of the local function that reads the response; empty if there is none.</summary>
    internal static string LocalName(MethodContext context) =>
        context.Method.Reader is { IsShared: false } ? context.Names.Take("Read") : string.Empty;

    /// <summary>The reader to hand over; "null" where nothing is read.</summary>
    internal static string Of(MethodContext context, string local) => context.Method.Reader switch
    {
        null => "null",
        { IsShared: true } => $"{context.Readers}.Read",
        _ => local,
    };

    /// <summary>Writes the reader of a type of the user's as a local function, where all that the method can name can be named.</summary>
    internal static void WriteLocal(SourceWriter writer, MethodContext context, string local)
    {
        if (context.Method.Reader is not { IsShared: false } reader)
        {
            return;
        }

        LocalNames names = LocalNames.OfLocalFunction(context.Method);
        string response = names.Take("response");
        string reading = names.Take("reading");
        writer.Line();
        using (writer.Open($"static void {local}({context.Method.ResponseType} {response}, ref {Names.CompilerServices}.ModelCallReading {reading})"))
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
                    : $"{context.Readers}.Read({value}, ref {reading});");
            }
        }
    }

    private static void WriteConvention(SourceWriter writer, ConventionModel convention, LocalNames names, string response, string reading)
    {
        string usage = names.Take("usage");
        using (writer.Open($"if ({response}{convention.UsageAccess} is {{ }} {usage})"))
        {
            writer.List(
                $"{reading}.ReportUsage",
                [
                    $"{Names.CompilerServices}.UsageConvention.Inferred",
                    .. convention.Counts.Select(count => count.Replace(ConventionUsage.Placeholder, usage)),
                ],
                ";");
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
