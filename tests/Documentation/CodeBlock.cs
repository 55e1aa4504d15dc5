using System.Text.RegularExpressions;

namespace Tracking.Documentation.Tests;

/// <summary>A fenced block of code in a page.</summary>
/// <param name="Heading">The text of the heading that the block stands under.</param>
internal sealed partial record CodeBlock(string Page, int Line, string Heading, string Language, string Text)
{
    internal bool IsCSharp => Language == "csharp";

    internal static IReadOnlyList<CodeBlock> In(string page) => In(page, Repository.TextOf(page));

    internal static IReadOnlyList<CodeBlock> In(string page, string markdown)
    {
        List<CodeBlock> blocks = [];
        string[] lines = markdown.Split('\n');
        string heading = "";
        for (int index = 0; index < lines.Length; index++)
        {
            if (lines[index].StartsWith('#'))
            {
                heading = lines[index].TrimStart('#').Trim();
            }

            if (Fence().Match(lines[index]) is { Success: true } fence)
            {
                string mark = fence.Groups["mark"].Value;
                int end = Array.FindIndex(lines, index + 1, line => line.Trim().StartsWith(mark, StringComparison.Ordinal));
                Assert.True(end > 0, $"{page}({index + 1}): the block is never closed.");
                blocks.Add(new(page, index + 1, heading, fence.Groups["language"].Value, string.Join('\n', lines[(index + 1)..end])));
                index = end;
            }
        }

        return blocks;
    }

    public override string ToString() => $"{Page}({Line})";

    [GeneratedRegex(@"^\s*(?<mark>```+|~~~+)\s*(?<language>.*?)\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Fence();
}
