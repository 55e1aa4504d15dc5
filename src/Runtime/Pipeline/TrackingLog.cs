namespace Tracking;

/// <summary>What the library itself has to say: nothing, unless a logger is configured.</summary>
/// <remarks>
/// Only <see cref="ModelCallTrackingBuilder.UseLogger"/> names the class that writes: logging is generic virtual methods, and
/// what a native binary needs to call those is larger than the rest of this library.
/// </remarks>
internal class TrackingLog
{
    internal static readonly TrackingLog Silent = new();

    protected TrackingLog()
    {
    }

    internal virtual void AlreadyRecorded(string method, in RunId runId, string key)
    {
    }

    internal virtual void ResponseUnreadable(bool isDetail, Type responseType, in RunId runId, string key, Exception exception)
    {
    }

    /// <summary>Said once for each response type.</summary>
    internal virtual void UsageDoesNotAddUp(Type responseType, UsageReconciliation reconciliation, in RunId runId, string key)
    {
    }

    internal virtual void UsageDropped(in RunId runId, string key)
    {
    }

    /// <summary>Said once for each key.</summary>
    internal virtual void RunWithoutCalls(in RunId runId, string key, bool hasTokens)
    {
    }

    /// <summary>Said once for each key.</summary>
    internal virtual void CallOfSink(string key)
    {
    }

    /// <summary>Said once for each key.</summary>
    internal virtual void RunForgotten(in RunId runId, string key)
    {
    }

    internal virtual void ModelWithoutPrice(string? provider, string? model)
    {
    }

    internal virtual void SinkFailed(IModelCallSink sink, string method, Exception exception)
    {
    }

    internal virtual void FlushTimedOut(IModelCallSink sink, TimeSpan timeout)
    {
    }

    internal virtual void TrackingFailed(string method, Exception exception)
    {
    }
}
