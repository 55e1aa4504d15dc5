using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace Tracking.Harness;

/// <summary>
/// Reads <c>[|span|]</c>, <c>{|TRK001:span|}</c>, <c>{|@label:span|}</c>, which may be nested, and the cursor <c>$$</c>. The quotes of
/// a raw string, as in <c>$$"""{{value}}"""</c>, after two dollar signs make them code.
/// </summary>
public static partial class Markup
{
    private const string Unnamed = "";

    [GeneratedRegex("""\[\||\{\|(?<id>@?[A-Za-z_][A-Za-z0-9_]*):|\|\]|\|\}|\$\$(?!\$*")""", RegexOptions.ExplicitCapture)]
    private static partial Regex Token { get; }

    /// <exception cref="FormatException">A bracket has no partner, or there are two cursors.</exception>
    public static MarkedSource Parse(string source)
    {
        StringBuilder text = new();
        Stack<(string Id, int Start)> open = new();
        List<MarkedSpan> spans = [];
        ImmutableDictionary<string, TextSpan>.Builder labels = ImmutableDictionary.CreateBuilder<string, TextSpan>(StringComparer.Ordinal);
        int? cursor = null;
        int copied = 0;
        foreach (Match token in Token.Matches(source))
        {
            text.Append(source, copied, token.Index - copied);
            copied = token.Index + token.Length;
            switch (token.Value)
            {
                case "$$" when cursor is null:
                    cursor = text.Length;
                    break;
                case "$$":
                    throw new FormatException("There is more than one cursor $$.");
                case "[|":
                    open.Push((Unnamed, text.Length));
                    break;
                case "|]" or "|}":
                    Close(token.Value, open, text.Length, spans, labels);
                    break;
                default:
                    open.Push((token.Groups["id"].Value, text.Length));
                    break;
            }
        }

        if (open.TryPeek(out (string Id, int Start) unclosed))
        {
            throw new FormatException($"The markup '{unclosed.Id}' that begins at {unclosed.Start} is not closed.");
        }

        text.Append(source, copied, source.Length - copied);
        return new MarkedSource(
            text.ToString(),
            [.. spans.OrderBy(static span => span.Span.Start).ThenBy(static span => span.Span.Length)
                .ThenBy(static span => span.Id, StringComparer.Ordinal)],
            labels.ToImmutable(),
            cursor);
    }

    private static void Close(
        string token,
        Stack<(string Id, int Start)> open,
        int end,
        List<MarkedSpan> spans,
        ImmutableDictionary<string, TextSpan>.Builder labels)
    {
        if (!open.TryPop(out (string Id, int Start) opened) || (opened.Id == Unnamed) != (token == "|]"))
        {
            throw new FormatException($"The markup '{token}' closes nothing.");
        }

        TextSpan span = TextSpan.FromBounds(opened.Start, end);
        if (opened.Id.StartsWith('@'))
        {
            labels.Add(opened.Id[1..], span);
        }
        else
        {
            spans.Add(new MarkedSpan(opened.Id == Unnamed ? null : opened.Id, span));
        }
    }
}
