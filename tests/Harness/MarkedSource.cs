using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Tracking.Harness;

/// <summary>A source without its markup, and what the markup said.</summary>
/// <param name="Spans">Where diagnostics are expected, by position.</param>
/// <param name="Labels">Spans that only have a name, written <c>{|@name:…|}</c>: no diagnostic is expected there.</param>
/// <param name="Cursor">Where <c>$$</c> stood.</param>
public sealed record MarkedSource(
    string Text, ImmutableArray<MarkedSpan> Spans, ImmutableDictionary<string, TextSpan> Labels, int? Cursor);

/// <summary>A place where a diagnostic is expected.</summary>
/// <param name="Id">The id, or null for <c>[|…|]</c>, which leaves it to the test's only rule.</param>
public sealed record MarkedSpan(string? Id, TextSpan Span);
