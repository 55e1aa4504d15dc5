using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Tracking.Harness;

/// <summary>Writes markup into a source: the reverse of <see cref="Markup"/>.</summary>
internal static class AnnotatedSource
{
    public static string Of(string text, IEnumerable<(string Id, TextSpan Span)> spans)
    {
        List<(int Position, int Order, string Insert)> inserts = [];
        foreach ((string id, TextSpan span) in spans)
        {
            // At one position: what ends there, the longer span last; then empty spans; then what begins, the longer span first.
            if (span.IsEmpty)
            {
                inserts.Add((span.Start, 0, $"{{|{id}:|}}"));
                continue;
            }

            inserts.Add((span.Start, int.MaxValue - span.Length, $"{{|{id}:"));
            inserts.Add((span.End, int.MinValue + span.Length, "|}"));
        }

        StringBuilder annotated = new(text);
        foreach ((int position, _, string insert) in inserts
            .OrderByDescending(static each => each.Position).ThenByDescending(static each => each.Order))
        {
            annotated.Insert(position, insert);
        }

        return annotated.ToString();
    }
}
