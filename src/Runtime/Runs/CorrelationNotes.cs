namespace Tracking;

/// <summary>
/// A correlation id for the next call. Each async flow has its own; flows that part after a note share it, and the first call
/// takes it from all of them.
/// </summary>
internal sealed class CorrelationNotes
{
    private readonly AsyncLocal<Note?> _flow = new();

    internal void Write(string correlationId) => _flow.Value = new Note(correlationId);

    internal string? Take() => _flow.Value?.Take();

    private sealed class Note(string correlationId)
    {
        private string? _correlationId = correlationId;

        internal string? Take() => Interlocked.Exchange(ref _correlationId, null);
    }
}
