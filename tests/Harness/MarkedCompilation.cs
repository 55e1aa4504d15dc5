using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Tracking.Harness;

/// <summary>A compilation without markup, and what the markup of each file said.</summary>
internal sealed record MarkedCompilation(HermeticCompilation Source, ImmutableDictionary<string, MarkedSource> ByPath)
{
    public static MarkedCompilation Parse(HermeticCompilation source)
    {
        ImmutableDictionary<string, MarkedSource> byPath = source.Sources.ToImmutableDictionary(
            static file => file.Path, static file => Markup.Parse(file.Text), StringComparer.Ordinal);
        return new MarkedCompilation(
            source with { Sources = [.. source.Sources.Select(file => file with { Text = byPath[file.Path].Text })] }, byPath);
    }

    /// <summary>Where diagnostics are expected, with the rule of unnamed spans filled in.</summary>
    public ImmutableArray<(string Path, string Id, TextSpan Span)> Expected(Func<string> unnamed) =>
        [.. ByPath.SelectMany(file => file.Value.Spans.Select(span => (file.Key, span.Id ?? unnamed(), span.Span)))];

    /// <summary>Whether a location is the place of a label.</summary>
    public bool IsAt(Location location, string label) =>
        location.SourceTree is { } tree
        && ByPath.TryGetValue(tree.FilePath, out MarkedSource? file)
        && file.Labels.TryGetValue(label, out TextSpan span)
        && span == location.SourceSpan;
}
