namespace Tracking.Soak.Tests;

/// <summary>Throws at whatever it is given, in turn as a failure and as a cancellation, and counts how often.</summary>
internal sealed class FailingSink : IModelCallSink
{
    private long _failures;

    internal long Failures => Interlocked.Read(ref _failures);

    public void OnMetric(in ModelCallMetric metric) => Fail();

    public void OnCompleted(in ModelCallRecord record) => Fail();

    public async ValueTask FlushAsync(CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        Interlocked.Increment(ref _failures);

        // A cancellation would be no failure here, if whoever flushes has given up.
        throw new InvalidOperationException();
    }

    private void Fail() => throw (Interlocked.Increment(ref _failures) % 2 == 0 ? new InvalidOperationException() : new OperationCanceledException());
}
