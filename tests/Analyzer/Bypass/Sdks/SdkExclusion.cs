using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Tracking.Analyzer.Tests.Bypass.Sdks;

/// <summary>Why methods of an SDK that send something are no calls of a model.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Names">The methods' names; a <c>*</c> stands for any text.</param>
internal sealed record SdkExclusion(string Reason, params string[] Names)
{
    private readonly ImmutableArray<(string Name, Regex Pattern)> patterns =
        [.. Names.Select(static name => (name, new Regex($"^{Regex.Escape(name).Replace(@"\*", ".*")}$", RegexOptions.CultureInvariant)))];

    internal bool Covers(string method) => patterns.Any(each => each.Pattern.IsMatch(method));

    /// <summary>The names that no method has, or has any more.</summary>
    internal IEnumerable<string> Unused(IReadOnlyCollection<string> methods) =>
        patterns.Where(each => !methods.Any(each.Pattern.IsMatch)).Select(static each => each.Name);
}
