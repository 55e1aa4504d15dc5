namespace Tracking.Runtime.Tests.Calls;

/// <summary>An element of a test's stream, or a test's response.</summary>
internal sealed record Chunk(
    string Text = "",
    long? Input = null,
    long? Output = null,
    string? Failure = null,
    bool IsTerminal = false,
    bool IsUnreadable = false)
{
    internal static void Read(Chunk chunk, ref CompilerServices.ModelCallReading reading)
    {
        if (chunk.IsUnreadable)
        {
            throw new InvalidDataException("what the model said");
        }

        reading.HasContent |= chunk.Text.Length > 0;
        reading.HasTerminalEvent |= chunk.IsTerminal;
        reading.FailureCode = chunk.Failure;
        if (chunk.Input is not null || chunk.Output is not null)
        {
            reading.ReportUsage(CompilerServices.UsageConvention.Inferred, chunk.Input, chunk.Output);
        }
    }
}
