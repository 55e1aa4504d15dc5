using System.Text;

namespace Tracking.Harness;

/// <summary>The difference of two texts by lines, as in a unified diff: <c>-</c> is expected only, <c>+</c> is actual only.</summary>
internal static class LineDiff
{
    private const int Context = 3;

    /// <summary>Line endings as in the repository, whatever the machine's.</summary>
    public static string Normalize(string text) => text.ReplaceLineEndings("\n");

    /// <summary>The difference, or null where the texts agree but for line endings.</summary>
    public static string? Of(string expected, string actual)
    {
        string[] left = Normalize(expected).Split('\n');
        string[] right = Normalize(actual).Split('\n');
        if (left.AsSpan().SequenceEqual(right))
        {
            return null;
        }

        List<(char Mark, string Line)> lines = Align(left, right);
        StringBuilder diff = new();
        int lastShown = -1;
        for (int index = 0; index < lines.Count; index++)
        {
            if (!IsNearChange(lines, index))
            {
                continue;
            }

            if (index != lastShown + 1)
            {
                diff.Append("  …\n");
            }

            lastShown = index;
            diff.Append(lines[index].Mark).Append(' ').Append(lines[index].Line).Append('\n');
        }

        return diff.ToString();
    }

    private static bool IsNearChange(List<(char Mark, string Line)> lines, int index)
    {
        int end = Math.Min(lines.Count - 1, index + Context);
        for (int near = Math.Max(0, index - Context); near <= end; near++)
        {
            if (lines[near].Mark != ' ')
            {
                return true;
            }
        }

        return false;
    }

    private static List<(char Mark, string Line)> Align(string[] left, string[] right)
    {
        // common[i, j] is the length of the longest common subsequence of left[i..] and right[j..].
        int[,] common = new int[left.Length + 1, right.Length + 1];
        for (int i = left.Length - 1; i >= 0; i--)
        {
            for (int j = right.Length - 1; j >= 0; j--)
            {
                common[i, j] = left[i] == right[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        List<(char Mark, string Line)> lines = [];
        int x = 0;
        int y = 0;
        while (x < left.Length || y < right.Length)
        {
            if (x < left.Length && y < right.Length && left[x] == right[y])
            {
                lines.Add((' ', left[x++]));
                y++;
            }
            else if (y == right.Length || (x < left.Length && common[x + 1, y] >= common[x, y + 1]))
            {
                lines.Add(('-', left[x++]));
            }
            else
            {
                lines.Add(('+', right[y++]));
            }
        }

        return lines;
    }
}
