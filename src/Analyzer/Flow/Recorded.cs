using Microsoft.CodeAnalysis;

namespace Tracking.Analyzer.Flow;

/// <summary>What is known of one metric of one tracker at one point.</summary>
/// <param name="Always">Whether it has been recorded however this point was reached.</param>
/// <param name="Sites">Where it may have been recorded.</param>
internal sealed record Recorded(bool Always, FactSet<SyntaxNode> Sites)
{
    internal static Recorded Nothing { get; } = new(false, FactSet<SyntaxNode>.Empty);

    internal Recorded Add(SyntaxNode site, bool always) => new(Always || always, Sites.Add(site));

    // Always: { by both }, sites: { by either }.
    internal static Recorded Join(Recorded left, Recorded right) => left.IsSame(right) ? left : new(left.Always && right.Always, left.Sites.Union(right.Sites));

    internal bool IsSame(Recorded other) => ReferenceEquals(this, other) || (Always == other.Always && Sites.IsSame(other.Sites));
}
