using System.Text.RegularExpressions;

namespace Tracking.Documentation.Tests;

/// <summary>
/// What a page leaves out and its reader knows: the code around its blocks, in a file of the page's name below <c>Contexts</c>. A line
/// <c>// block 2</c> is where the second block goes; <c>// snippet</c> is where each goes in turn.
/// </summary>
internal sealed partial class Context
{
    private readonly string text;

    private Context(string text) => this.text = text;

    /// <summary>What the mistake of a rule's page is reported as beside that rule: <c>// also: CS8795</c>.</summary>
    internal IEnumerable<string> OtherIds => OtherIdsLine().Match(text).Groups["ids"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    internal static Context Of(string page)
    {
        string path = $"tests/Documentation/Contexts/{Path.ChangeExtension(page, ".cs.txt")}";
        if (!Repository.Has(path))
        {
            Assert.Fail($"{page} has C# code, and what it leaves out is not known: write {path}.");
        }

        return new(Repository.TextOf(path));
    }

    internal string Around(CodeBlock snippet)
    {
        Assert.Matches(SnippetLine(), text);
        return SnippetLine().Replace(text, _ => snippet.Text);
    }

    /// <summary>All blocks of a page together; fails unless the context has a place for each and for no other.</summary>
    internal string Around(IReadOnlyList<CodeBlock> blocks)
    {
        IEnumerable<string> places = BlockLine().Matches(text).Select(static place => place.Groups["number"].Value);
        Assert.Equal(Enumerable.Range(1, blocks.Count).Select(static number => $"{number}"), places.Order(StringComparer.Ordinal));
        return BlockLine().Replace(text, place => blocks[int.Parse(place.Groups["number"].ValueSpan, null) - 1].Text);
    }

    [GeneratedRegex(@"^// also:(?<ids>( (CS|TRK)\d+)+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex OtherIdsLine();

    [GeneratedRegex(@"^\s*// block (?<number>\d+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex BlockLine();

    [GeneratedRegex(@"^// snippet$", RegexOptions.Multiline)]
    private static partial Regex SnippetLine();
}
