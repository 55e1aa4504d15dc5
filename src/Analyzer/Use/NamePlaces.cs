using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tracking.Analyzer.Use;

/// <summary>Where files have a name that begins in one of some ways, by their text. Each file is read once.</summary>
internal sealed class NamePlaces
{
    // Each is searched for by itself, which is the fastest for dozens. Of so many, most files have one.
    private const int MostBeginnings = 256;

    // Default where a name can stand anywhere: with all beginnings of one, or too many to search for.
    private readonly ImmutableArray<string> beginnings;

    // Default where a file writes names in a way that its text does not tell.
    private readonly ConcurrentDictionary<SyntaxTree, ImmutableArray<int>> places = new();

    internal NamePlaces(IEnumerable<string> beginnings)
    {
        List<string> shortest = [];
        foreach (string name in beginnings.OrderBy(static name => name, StringComparer.Ordinal))
        {
            // What begins with another comes right behind it, or behind others that do.
            if (shortest.Count == 0 || !name.StartsWith(shortest[shortest.Count - 1], StringComparison.Ordinal))
            {
                shortest.Add(name);
            }
        }

        // All names begin with the empty one.
        this.beginnings = shortest is [""] || shortest.Count > MostBeginnings ? default : [.. shortest];
    }

    internal bool AreIn(SyntaxTree file) => In(file) is { IsDefault: true } or { IsEmpty: false };

    internal bool AreIn(SyntaxNode code)
    {
        ImmutableArray<int> known = In(code.SyntaxTree);
        if (known.IsDefault)
        {
            return true;
        }

        int index = known.BinarySearch(code.SpanStart);
        return index >= 0 || (~index < known.Length && known[~index] < code.Span.End);
    }

    private ImmutableArray<int> In(SyntaxTree file) => places.GetOrAdd(file, Search);

    private ImmutableArray<int> Search(SyntaxTree file)
    {
        if (beginnings.IsDefault || EscapedNames.AreIn(file))
        {
            return default;
        }

        string text = file.GetText().ToString();
        List<int> found = [];
        foreach (string beginning in beginnings)
        {
            for (int at = text.IndexOf(beginning, StringComparison.Ordinal); at >= 0; at = text.IndexOf(beginning, at + beginning.Length, StringComparison.Ordinal))
            {
                if (at == 0 || !UsedNames.IsOfWord(text[at - 1]))
                {
                    found.Add(at);
                }
            }
        }

        found.Sort();
        return [.. found];
    }
}
