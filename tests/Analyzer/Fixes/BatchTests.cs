using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Tracking.Analyzer.Tests.Fixes;

/// <summary>
/// Which fixes may be applied everywhere at once, by <c>dotnet format</c> and an editor's fix-all, and which only where somebody looks. A
/// new fix is to be decided about, here and on the page.
/// </summary>
public sealed partial class BatchTests
{
    private static readonly ImmutableArray<string> ForBatches =
    [
        "CallTrackedMethodFix",
        "CreateTrackerInsideFix",
        "DisposeRunFix",
        "ExtractTrackedMethodFix",
        "MakeBodyCoreFix",
        "MakeMethodPartialFix",
        "MakeRunFix",
        "MakeTypePartialFix",
        "MarkEnumerationTokenFix",
        "MoveCreationFix",
        "PassResumptionTokenFix",
        "RemoveRecordingFix",
        "RenameCoreFix",
        "ReturnInterfaceFix",
        "ReturnTaskFix",
        "TakeTrackingFix",
        "TrackCallingMethodFix",
    ];

    // They leave something to write, guess what is meant, lose what was recorded, or change what other code calls.
    private static readonly ImmutableArray<string> OneByOne =
    [
        "AlignCoreFix",
        "NameCoreFix",
        "ReadUsageFix",
        "RecordNoTokensFix",
        "RegisterTrackingFix",
        "TakeTrackingParameterFix",
        "WriteCoreFix",
    ];

    [GeneratedRegex(@"^\| (?<ids>[^|]+) \| [^|]+ \| (?<batch>yes|no)\b[^|]* \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Row { get; }

    [Fact]
    public void Every_fix_is_decided_about() => Assert.Equal(
        ForBatches.Concat(OneByOne).Order(StringComparer.Ordinal), AllFixes.Types.Select(static type => type.Name));

    [Fact]
    public void What_may_be_in_a_batch_can_be_in_all_scopes() => Assert.All(ForBatches, static name => Assert.Equal(
        [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution],
        Of(name).GetFixAllProvider()!.GetSupportedFixAllScopes().Order()));

    [Fact]
    public void What_needs_a_look_is_in_no_batch() => Assert.All(OneByOne, static name => Assert.Null(Of(name).GetFixAllProvider()));

    [Fact]
    public void The_page_says_of_each_fix_whether_it_is_in_a_batch() => Assert.Equal(
        AllFixes.Types.SelectMany(static type => Of(type.Name).FixableDiagnosticIds.Select(id => $"{id} {(ForBatches.Contains(type.Name) ? "yes" : "no")}")).Order(StringComparer.Ordinal),
        Row.Matches(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "fixes.md")))
            .SelectMany(static row => row.Groups["ids"].Value.Split(", ").Select(id => $"{Id(id)} {row.Groups["batch"].Value}"))
            .Order(StringComparer.Ordinal));

    [GeneratedRegex(@"(TRK|CS)\d+")]
    private static partial Regex RuleId { get; }

    private static string Id(string text) => RuleId.Match(text).Value;

    private static CodeFixProvider Of(string name) => (CodeFixProvider)Activator.CreateInstance(AllFixes.Types.Single(type => type.Name == name))!;
}
