using System.Text.RegularExpressions;

namespace Tracking.Package.Tests.Support;

/// <summary>Reads comments whose carets stand below what is reported: <c>//    ^^^^^^ TRK101</c>.</summary>
internal static partial class MistakeMarks
{
    [GeneratedRegex(@"^\s*//\s*(?<mark>\^+) (?<ids>.+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Mark { get; }

    internal static IEnumerable<ReportedMistake> In(string file, IReadOnlyList<string> lines)
    {
        for (int index = 1; index < lines.Count; index++)
        {
            Match match = Mark.Match(lines[index]);
            foreach (string id in match.Success ? match.Groups["ids"].Value.Split(", ") : [])
            {
                Group mark = match.Groups["mark"];

                // The line above the comment; its number, counted from 1, is the comment's index.
                yield return new(file, index, mark.Index + 1, mark.Index + mark.Length + 1, id);
            }
        }
    }
}
