namespace Tracking.Soak.Tests;

/// <summary>What a soak comes to.</summary>
internal sealed record Totals(long Successes, long Errors, long Cancelled, long Abandoned, long Runs, long OutputTokens, long Twice)
{
    internal static Totals Expected(IEnumerable<Ticket> tickets)
    {
        long[] outcomes = new long[4];
        long runs = 0;
        long output = 0;
        foreach (Ticket ticket in tickets)
        {
            outcomes[(int)ticket.Outcome]++;
            runs += ticket.Fate == Fate.InRun ? 1 : 0;
            output += ticket.Output;
        }

        return new(
            outcomes[(int)CallOutcome.Success],
            outcomes[(int)CallOutcome.Error],
            outcomes[(int)CallOutcome.Cancelled],
            outcomes[(int)CallOutcome.Abandoned],
            runs,
            output,
            Twice: 0);
    }
}
