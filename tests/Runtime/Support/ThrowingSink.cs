namespace Tracking.Runtime.Tests;

/// <summary>A sink that throws at everything.</summary>
internal sealed class ThrowingSink(string message) : IModelCallSink
{
    public void OnMetric(in ModelCallMetric metric) => throw new InvalidOperationException(message);

    public void OnCompleted(in ModelCallRecord record) => throw new InvalidOperationException(message);

    public ValueTask FlushAsync(CancellationToken cancellationToken = default) =>
        ValueTask.FromException(new InvalidOperationException(message));
}
