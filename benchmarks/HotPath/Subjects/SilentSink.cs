using System.Runtime.CompilerServices;

namespace Tracking.HotPath.Subjects;

/// <summary>A sink that does nothing with what it gets, and is really called: inlined, it would take its events with it.</summary>
public sealed class SilentSink(bool wantsMetrics) : IModelCallSink
{
    public bool WantsMetrics => wantsMetrics;

    // As the library's own: what is written by hand does not look whether its sinks call models either.
    public bool MayCallModels => false;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void OnMetric(in ModelCallMetric metric)
    {
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void OnCompleted(in ModelCallRecord record)
    {
    }
}
