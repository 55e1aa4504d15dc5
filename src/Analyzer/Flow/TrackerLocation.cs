namespace Tracking.Analyzer.Flow;

/// <summary>Where a tracker comes from.</summary>
internal enum TrackerOrigin
{
    /// <summary>An expression that makes one, a fresh one each time that it is executed.</summary>
    Creation,

    /// <summary>A parameter, with what the caller passed.</summary>
    Parameter,

    /// <summary>A read-only field.</summary>
    Field,

    /// <summary>A local variable of the function around a lambda or a local function.</summary>
    Captured,
}

/// <summary>One tracker as far as the analysis can tell trackers apart.</summary>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Source">The syntax that makes it or the symbol that holds it.</param>
internal sealed record TrackerLocation(TrackerOrigin Origin, object Source)
{
    // Compared most of all, and what a record compares by itself takes longer.
    public bool Equals(TrackerLocation? other) =>
        ReferenceEquals(this, other) || (other is not null && Origin == other.Origin && Source.Equals(other.Source));

    public override int GetHashCode() => Source.GetHashCode();
}
