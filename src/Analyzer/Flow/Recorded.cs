using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tracking.Analyzer.Flow;

/// <summary>What is known of one metric of one tracker at one point.</summary>
/// <param name="Must">Whether it has been recorded however this point was reached.</param>
/// <param name="Sites">Where it may have been recorded.</param>
internal sealed record Recorded(bool Must, ImmutableHashSet<SyntaxNode> Sites)
{
    internal static Recorded Nothing { get; } = new(false, []);

    internal Recorded Add(SyntaxNode site, bool must) => new(Must || must, Sites.Add(site));

    // Must: { by both }, may: { by either }.
    internal static Recorded Join(Recorded left, Recorded right) => new(left.Must && right.Must, left.Sites.Union(right.Sites));

    internal bool IsSame(Recorded other) => Must == other.Must && Sites.SetEquals(other.Sites);
}
