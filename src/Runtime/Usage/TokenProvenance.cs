namespace Tracking;

/// <summary>Where the counts of a <see cref="TokenUsage"/> come from, so that a missing count is never taken for zero.</summary>
public enum TokenProvenance
{
    /// <summary>No usage was seen.</summary>
    None,

    /// <summary>The provider reported it with a complete response.</summary>
    Reported,

    /// <summary>The call ended early; this is what had been reported until then.</summary>
    Partial,

    /// <summary>The response had been recorded before in the same parent run; it is not billed again.</summary>
    Replayed,

    /// <summary>The usage is that of the calls inside this run or call, which record their own; it is not billed again.</summary>
    RolledUp,

    /// <summary>Reading the usage from the response failed.</summary>
    Unreadable,
}
