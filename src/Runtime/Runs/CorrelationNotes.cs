namespace Tracking;

/// <summary>
/// The correlation ids that were noted in the current async flow, for the next call of one run each. Flows that part after a note
/// share it, and the first call takes it from all of them.
/// </summary>
/// <remarks>
/// One slot of the flow for all runs: a flow never gives up a slot that was written, so with one for each run it would grow with
/// every run that was ever noted for.
/// </remarks>
internal static class CorrelationNotes
{
    /// <summary>How many runs have a note in one flow at most; a flow is in no more at once than it is nested in.</summary>
    internal const int KeptAtMost = ParentChain.RunsAtMost;

    private static readonly AsyncLocal<Entry?> Flow = new();

    internal static void Write(IParentRun run, string correlationId) =>
        Flow.Value = new Entry(run, new Note(correlationId), Others(Flow.Value, run));

    internal static string? Take(IParentRun run)
    {
        for (Entry? entry = Flow.Value; entry is not null; entry = entry.Next)
        {
            if (ReferenceEquals(entry.Run, run))
            {
                return entry.Note.Take();
            }
        }

        return null;
    }

    /// <summary>What is left of the notes for other runs: those that are over, and notes that were taken, are left out.</summary>
    private static Entry? Others(Entry? noted, IParentRun run)
    {
        Entry? first = null;
        Entry? last = null;
        int kept = 1;
        for (; noted is not null && kept < KeptAtMost; noted = noted.Next)
        {
            if (noted.Note.IsTaken || noted.Run.IsClosed || ReferenceEquals(noted.Run, run))
            {
                continue;
            }

            Entry copy = new(noted.Run, noted.Note, null);
            if (last is null)
            {
                first = copy;
            }
            else
            {
                last.Next = copy;
            }

            last = copy;
            kept++;
        }

        return first;
    }

    // Its next one is set while it is made, and not once it is in a flow.
    private sealed class Entry(IParentRun run, Note note, Entry? next)
    {
        internal readonly IParentRun Run = run;
        internal readonly Note Note = note;
        internal Entry? Next = next;
    }

    private sealed class Note(string correlationId)
    {
        private string? _correlationId = correlationId;

        internal bool IsTaken => Volatile.Read(ref _correlationId) is null;

        internal string? Take() => Interlocked.Exchange(ref _correlationId, null);
    }
}
