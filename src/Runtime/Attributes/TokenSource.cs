namespace Tracking;

/// <summary>Where the token usage of a tracked call comes from.</summary>
public enum TokenSource
{
    /// <summary>The generated code reads it from the response.</summary>
    Response,

    /// <summary>The core records it on its <see cref="ModelCallTracker"/>.</summary>
    Tracker,

    /// <summary>The call has no token usage.</summary>
    None,
}
