namespace Tracking;

/// <summary>What a stream has to say when it is asked for its next element.</summary>
internal enum StreamStep
{
    /// <summary>There is no other element.</summary>
    End,

    /// <summary>The element is there.</summary>
    Element,

    /// <summary>The enumeration's promise will tell, or tells of an exception already.</summary>
    Promise,

    /// <summary>The stream was over before, or is still being asked for another element; it is for the source to say.</summary>
    Untracked,
}
