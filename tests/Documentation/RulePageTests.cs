using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tracking.Documentation.Tests;

/// <summary>The page of a rule shows a mistake that this rule finds, and how it is made good.</summary>
public sealed class RulePageTests
{
    public static TheoryData<string> Pages { get; } = [.. Repository.Pages.Where(RulePage.Is)];

    public static TheoryData<string> PagesAboutSettings { get; } =
        [.. Repository.Pages.Where(static page => RulePage.Is(page) && RulePage.Of(page).ExampleSettings is not null)];

    public static TheoryData<string, int> Fixes { get; } =
    [
        .. Repository.Pages.Where(RulePage.Is)
            .SelectMany(static page => RulePage.Of(page).Fixes.Select((_, index) => new TheoryDataRow<string, int>(page, index + 1))),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_example_is_reported_by_its_rule(string path)
    {
        RulePage page = RulePage.Of(path);
        Context context = Context.Of(path);
        CodeBlock example = Assert.Single(page.Examples);
        string code = context.Around(example);

        ImmutableArray<Diagnostic> diagnostics = await ReadersProject.DiagnosticsOfAsync(code, [example], page.ExampleSettings, page.Id, "EXAMPLE");

        IEnumerable<string> expected = context.OtherIds.Append(page.Id).Order(StringComparer.Ordinal);
        IEnumerable<string> actual = diagnostics.Select(static each => each.Id).Distinct().Order(StringComparer.Ordinal);
        Assert.True(
            expected.SequenceEqual(actual),
            ReadersProject.Report($"{path} should be reported as {string.Join(", ", expected)}.", diagnostics, code));
    }

    [Theory]
    [MemberData(nameof(Fixes))]
    public async Task The_fix_compiles_and_no_rule_objects(string path, int number)
    {
        RulePage page = RulePage.Of(path);
        CodeBlock fix = page.Fixes[number - 1];
        string code = Context.Of(path).Around(fix);

        ImmutableArray<Diagnostic> diagnostics = await ReadersProject.DiagnosticsOfAsync(code, [fix], page.Id, $"FIX_{number}");

        Assert.True(diagnostics.IsEmpty, ReadersProject.Report($"The fix of {path} does not compile as it stands.", diagnostics, code));
    }

    [Theory]
    [MemberData(nameof(PagesAboutSettings))]
    public async Task The_settings_of_the_fix_are_right(string path)
    {
        RulePage page = RulePage.Of(path);
        CodeBlock example = Assert.Single(page.Examples);
        string code = Context.Of(path).Around(example);

        ImmutableArray<Diagnostic> diagnostics = await ReadersProject.DiagnosticsOfAsync(code, [example], page.FixSettings, page.Id, "EXAMPLE");

        Assert.True(diagnostics.IsEmpty, ReadersProject.Report($"The settings of {path} are not right.", diagnostics, code));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void All_code_is_that_of_the_example_or_of_the_fix(string path)
    {
        RulePage page = RulePage.Of(path);

        Assert.Empty(page.Code.Except(page.Examples).Except(page.Fixes));
    }
}
