namespace Tracking.Runtime.Tests;

/// <summary>Says when it was flushed.</summary>
internal sealed class SignalingSink : IModelCallSink
{
    private readonly TaskCompletionSource _flushed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal Task Flushed => _flushed.Task;

    public ValueTask FlushAsync(CancellationToken cancellationToken = default)
    {
        _flushed.TrySetResult();
        return default;
    }
}
