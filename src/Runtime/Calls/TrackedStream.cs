namespace Tracking;

/// <summary>
/// A model's streamed answer with the run that it belongs to. It has one run id, so it can be enumerated once.
/// </summary>
/// <typeparam name="T">The element.</typeparam>
public sealed class TrackedStream<T> : IAsyncEnumerable<T>
{
    private readonly IAsyncEnumerable<T> _stream;
    private readonly ModelCallDescriptor _descriptor;
    private readonly ModelCallPipeline _pipeline;
    private readonly RecordSlot _slot;
    private int _enumerated;

    internal TrackedStream(IAsyncEnumerable<T> stream, RunId runId, ModelCallDescriptor descriptor, ModelCallPipeline pipeline, RecordSlot slot)
    {
        _stream = stream;
        RunId = runId;
        _descriptor = descriptor;
        _pipeline = pipeline;
        _slot = slot;
    }

    /// <summary>The run's id.</summary>
    public RunId RunId { get; }

    /// <inheritdoc cref="ModelCallTracker.ResumptionToken"/>
    public string ResumptionToken => Tracking.ResumptionToken.Create(RunId, _descriptor, _pipeline.Signer);

    /// <summary>
    /// The call's record once the stream has ended or was disposed; null before, and if recording the call failed, which is logged.
    /// </summary>
    public ModelCallRecord? Record => _slot.Record;

    /// <summary>Begins the one enumeration. The core is called, and the request sent, when its first element is asked for.</summary>
    /// <param name="cancellationToken">Cancels what the core does, beside a token that was an argument of the call.</param>
    /// <exception cref="InvalidOperationException">The stream was enumerated before.</exception>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _enumerated, 1) != 0)
        {
            throw new InvalidOperationException(
                $"This TrackedStream was enumerated before. It stands for run {RunId} alone: call the tracked method again for another.");
        }

        return _stream.GetAsyncEnumerator(cancellationToken);
    }
}
