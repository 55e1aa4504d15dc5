namespace Tracking.Analyzer.Flow;

/// <summary>How often, and when, a method runs a delegate that it is given.</summary>
internal enum DelegateExecution
{
    /// <summary>Nothing is known of it.</summary>
    Unknown,

    /// <summary>Exactly once, before the call returns or the task that it returns completes.</summary>
    Once,

    /// <summary>Perhaps more than once, now or later.</summary>
    Many,

    /// <summary>At most once, after the call has returned.</summary>
    Later,
}
