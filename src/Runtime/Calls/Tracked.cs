namespace Tracking;

/// <summary>A model's answer with the run that it came from, so that the run can be named later.</summary>
/// <typeparam name="T">The answer.</typeparam>
public sealed class Tracked<T>
{
    private readonly ModelCallDescriptor _descriptor;
    private readonly ModelCallPipeline _pipeline;
    private readonly RecordSlot _slot;

    internal Tracked(T value, in RunIdentity identity, RecordSlot slot)
    {
        Value = value;
        RunId = identity.RunId;
        _descriptor = identity.Descriptor;
        _pipeline = identity.Pipeline;
        _slot = slot;
    }

    /// <summary>The answer.</summary>
    public T Value { get; }

    /// <summary>The run's id.</summary>
    public RunId RunId { get; }

    /// <inheritdoc cref="ModelCallTracker.ResumptionToken"/>
    public string ResumptionToken => Tracking.ResumptionToken.Create(RunId, _descriptor, _pipeline.Signer);

    /// <summary>The call's record; null only if recording the call failed, which is logged.</summary>
    public ModelCallRecord? Record => _slot.Record;
}
