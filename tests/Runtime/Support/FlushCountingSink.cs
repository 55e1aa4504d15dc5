namespace Tracking.Runtime.Tests;

/// <summary>Counts flushes that came to their end.</summary>
internal sealed class FlushCountingSink : IModelCallSink
{
    internal int Flushes { get; private set; }

    public async ValueTask FlushAsync(CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        Flushes++;
    }
}
