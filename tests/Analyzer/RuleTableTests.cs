using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Tracking.Analyzer.Rules;
using Tracking.CodeFixes;
using Tracking.Generator.Contract;
using Tracking.Generator.Emission;

namespace Tracking.Analyzer.Tests;

/// <summary>What is said of each rule in several places is the same in all of them.</summary>
public sealed partial class RuleTableTests
{
    private static readonly string Root = RepositoryRoot.Path;

    private static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
    [
        .. typeof(DiagnosticIds).Assembly.GetTypes()
            .Where(static type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsSubclassOf(typeof(DiagnosticSuppressor)))
            .SelectMany(static type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics)
            .DistinctBy(static descriptor => descriptor.Id)
            .OrderBy(static descriptor => descriptor.Id, StringComparer.Ordinal),
    ];

    private static ImmutableArray<SuppressionDescriptor> Suppressions { get; } =
    [
        .. typeof(DiagnosticIds).Assembly.GetTypes()
            .Where(static type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(DiagnosticSuppressor)))
            .SelectMany(static type => ((DiagnosticSuppressor)Activator.CreateInstance(type)!).SupportedSuppressions)
            .OrderBy(static suppression => suppression.Id, StringComparer.Ordinal),
    ];

    public static TheoryData<string> Ids { get; } = [.. Descriptors.Select(static descriptor => descriptor.Id)];

    [GeneratedRegex(@"^(?<id>TRK\d{3}) \| (?<category>\w+) \| (?<severity>\w+) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex ReleasedRule { get; }

    [GeneratedRegex(@"^\| \[?TRK\d{3}.*$", RegexOptions.Multiline)]
    private static partial Regex ReadmeRow { get; }

    [Fact]
    public void Every_id_is_reported_by_an_analyzer() =>
        Assert.Equal(Constants(typeof(DiagnosticIds)), Descriptors.Select(static descriptor => descriptor.Id));

    [Fact]
    public void Every_id_of_the_contract_is_one_of_the_analyzers() =>
        Assert.Empty(Constants(typeof(RuleIds)).Except(Constants(typeof(DiagnosticIds))));

    [Fact]
    public void The_releases_list_every_rule_with_its_severity() => Assert.Equal(
        Descriptors.Select(static descriptor => $"{descriptor.Id} {descriptor.Category} {descriptor.DefaultSeverity}"),
        new[] { "Shipped", "Unshipped" }
            .SelectMany(static name => ReleasedRule.Matches(File.ReadAllText(Path.Combine(Root, "src", "Analyzer", $"AnalyzerReleases.{name}.md"))))
            .Select(static row => $"{row.Groups["id"]} {row.Groups["category"]} {row.Groups["severity"]}")
            .Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("TRK000", DiagnosticSeverity.Error)]
    [InlineData("TRK001", DiagnosticSeverity.Error)]
    [InlineData("TRK002", DiagnosticSeverity.Error)]
    [InlineData("TRK003", DiagnosticSeverity.Error)]
    [InlineData("TRK004", DiagnosticSeverity.Error)]
    [InlineData("TRK005", DiagnosticSeverity.Error)]
    [InlineData("TRK006", DiagnosticSeverity.Warning)]
    [InlineData("TRK007", DiagnosticSeverity.Error)]
    [InlineData("TRK008", DiagnosticSeverity.Error)]
    [InlineData("TRK009", DiagnosticSeverity.Error)]
    [InlineData("TRK010", DiagnosticSeverity.Warning)]
    [InlineData("TRK011", DiagnosticSeverity.Error)]
    [InlineData("TRK012", DiagnosticSeverity.Warning)]
    [InlineData("TRK101", DiagnosticSeverity.Warning)]
    [InlineData("TRK102", DiagnosticSeverity.Warning)]
    [InlineData("TRK103", DiagnosticSeverity.Warning)]
    [InlineData("TRK104", DiagnosticSeverity.Warning)]
    [InlineData("TRK105", DiagnosticSeverity.Error)]
    [InlineData("TRK106", DiagnosticSeverity.Info)]
    [InlineData("TRK201", DiagnosticSeverity.Warning)]
    [InlineData("TRK202", DiagnosticSeverity.Warning)]
    [InlineData("TRK203", DiagnosticSeverity.Warning)]
    [InlineData("TRK204", DiagnosticSeverity.Warning)]
    [InlineData("TRK205", DiagnosticSeverity.Warning)]
    [InlineData("TRK206", DiagnosticSeverity.Warning)]
    [InlineData("TRK207", DiagnosticSeverity.Warning)]
    [InlineData("TRK208", DiagnosticSeverity.Warning)]
    [InlineData("TRK209", DiagnosticSeverity.Info)]
    [InlineData("TRK210", DiagnosticSeverity.Warning)]
    [InlineData("TRK301", DiagnosticSeverity.Warning)]
    [InlineData("TRK302", DiagnosticSeverity.Info)]
    [InlineData("TRK303", DiagnosticSeverity.Warning)]
    [InlineData("TRK304", DiagnosticSeverity.Warning)]
    public void Rules_have_their_severity_and_are_on(string id, DiagnosticSeverity severity)
    {
        Assert.Equal(severity, Of(id).DefaultSeverity);
        Assert.True(Of(id).IsEnabledByDefault);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_first_ten_rules_and_no_others_cannot_be_configured(string id) =>
        Assert.Equal(string.CompareOrdinal(id, "TRK009") <= 0, Of(id).CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_links_to_its_page(string id)
    {
        Assert.Equal($"{RuleDocumentation.Pages}{id}.md", Of(id).HelpLinkUri);
        string page = File.ReadAllText(Path.Combine(Root, "docs", "rules", $"{id}.md"));
        Assert.StartsWith($"# {id}: {Of(id).Title}\n", page, StringComparison.Ordinal);
        Assert.Contains($"Severity: {Of(id).DefaultSeverity.ToString().ToLowerInvariant()}", page, StringComparison.Ordinal);
        Assert.All(new[] { "## Cause", "## Example", "## Fix", "## When to suppress" }, heading => Assert.Contains(heading, page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_suppression_has_a_page_that_says_of_what() => Assert.All(Suppressions, static suppression =>
    {
        string page = File.ReadAllText(Path.Combine(Root, "docs", "rules", $"{suppression.Id}.md"));
        Assert.StartsWith($"# {suppression.Id}: {suppression.Justification}\n", page, StringComparison.Ordinal);
        Assert.Contains($"Suppresses: {suppression.SuppressedDiagnosticId}", page, StringComparison.Ordinal);
        Assert.Contains($"[{suppression.Id}](docs/rules/{suppression.Id}.md)", File.ReadAllText(Path.Combine(Root, "README.md")), StringComparison.Ordinal);
    });

    [Fact]
    public void Every_page_is_about_a_rule_or_a_suppression() => Assert.Equal(
        Descriptors.Select(static descriptor => descriptor.Id).Concat(Suppressions.Select(static suppression => suppression.Id)),
        Directory.GetFiles(Path.Combine(Root, "docs", "rules"), "TRK*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Fact]
    public void The_readme_lists_every_rule_with_its_page_severity_title_and_whether_it_has_a_fix()
    {
        HashSet<string> fixable =
        [
            .. typeof(MakeMethodPartialFix).Assembly.GetTypes()
                .Where(static type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(CodeFixProvider)))
                .SelectMany(static type => ((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds),
        ];

        Assert.Equal(
            Descriptors.Select(rule =>
                $"| [{rule.Id}](docs/rules/{rule.Id}.md) | {rule.DefaultSeverity.ToString().ToLowerInvariant()} | {rule.Title} | {(fixable.Contains(rule.Id) ? "yes " : "")}|"),
            ReadmeRow.Matches(File.ReadAllText(Path.Combine(Root, "README.md"))).Select(static row => row.Value));
    }

    [Fact]
    public void What_the_generator_reports_is_what_the_analyzer_says()
    {
        Assert.Equal(HiddenNamespaceRule.Descriptor, Reports.HiddenNamespace);
        Assert.Equal(ContainingTypeNotPartialRule.Descriptor, Reports.ContainingTypeNotPartial);
        Assert.Equal(UnsupportedShapeRule.Descriptor, Reports.UnsupportedShape);
    }

    private static DiagnosticDescriptor Of(string id) => Descriptors.Single(descriptor => descriptor.Id == id);

    private static IEnumerable<string> Constants(Type type) => type
        .GetFields(BindingFlags.Static | BindingFlags.NonPublic)
        .Select(static field => (string)field.GetRawConstantValue()!)
        .Order(StringComparer.Ordinal);
}
