using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Tracking.Generator.Model;

/// <summary>A diagnostic of the generator's own, as text and numbers.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Path">The file.</param>
/// <param name="Span">The place in it.</param>
/// <param name="Lines">The same place in lines.</param>
/// <param name="Arguments">What the rule's message names.</param>
internal sealed record ReportModel(string RuleId, string Path, TextSpan Span, LinePositionSpan Lines, EquatableArray<string> Arguments)
{
    internal static ReportModel Of(string ruleId, Location location, IEnumerable<string> arguments) => new(
        ruleId,
        location.SourceTree?.FilePath ?? string.Empty,
        location.SourceSpan,
        location.GetLineSpan().Span,
        arguments.ToEquatableArray());

    internal Location Place => Location.Create(Path, Span, Lines);
}
