namespace Tracking;

/// <summary>What a user thought of an answer.</summary>
public enum Feedback
{
    /// <summary>A thumbs-up.</summary>
    Positive,

    /// <summary>A thumbs-down.</summary>
    Negative,
}
