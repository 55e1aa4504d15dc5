
namespace Tracking.Generator.Emission;

/// <summary>Names the reader of a method's response, and writes it where it cannot be shared.</summary>
internal static class ReaderReference
{
    /// <summary>The reader to hand over; "null" where nothing is read.</summary>
    internal static string Of(MethodContext context, string local) => context.Method.Reader switch
    {
        null => "null",
        { UsageReader: null } => $"{context.Readers}.Read",
        _ => local,
    };

    /// <summary>Writes the reader of a user's own type as a local function.</summary>
    internal static void WriteLocal(SourceWriter writer, MethodContext context, string local)
    {
        if (context.Method.Reader is not { UsageReader: { } usageReader } reader)
        {
            return;
        }

        LocalNames names = LocalNames.OfLocalFunction(context.Method);
        string response = names.Take("response");
        string reading = names.Take("reading");
        writer.Line();
        using (writer.Open($"static void {local}({context.Method.ResponseType} {response}, ref {Names.CompilerServices}.ModelCallReading {reading})"))
        {
            if (context.Method.ResponseType!.EndsWith("?", StringComparison.Ordinal))
            {
                using (writer.Open($"if ({response} is null)"))
                {
                    writer.Line("return;");
                }

                writer.Line();
            }

            writer.Line($"{reading}.ReportUsage({usageReader}({response}{reader.Access}));");
        }
    }
}
