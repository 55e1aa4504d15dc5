using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tracking.Documentation.Tests;

/// <summary>What a page shows can be copied: it compiles, is tracked, and no rule objects.</summary>
public sealed class PageTests
{
    public static TheoryData<string> PagesWithCode { get; } =
        [.. Repository.Pages.Where(static page => !RulePage.Is(page) && CodeBlock.In(page).Any(static block => block.IsCSharp))];

    [Theory]
    [MemberData(nameof(PagesWithCode))]
    public async Task The_code_of_a_page_compiles_and_no_rule_objects(string page)
    {
        CodeBlock[] blocks = [.. CodeBlock.In(page).Where(static block => block.IsCSharp)];
        string code = Context.Of(page).Around(blocks);

        ImmutableArray<Diagnostic> diagnostics = await ReadersProject.DiagnosticsOfAsync(code, blocks);

        Assert.True(diagnostics.IsEmpty, ReadersProject.Report($"{page} does not compile as it stands.", diagnostics, code));
    }

    [Fact]
    public void Code_is_labelled_with_a_language_that_the_tests_know() => Assert.Empty(Repository.Pages
        .SelectMany(CodeBlock.In)
        .Where(static block => block.Language is not ("csharp" or "sh" or "ini" or "text"))
        .Select(static block => $"{block}: '{block.Language}'"));

    [Fact]
    public void Every_context_is_that_of_a_page_with_code()
    {
        string contexts = Path.Combine(Repository.Root, "tests", "Documentation", "Contexts");

        Assert.Equal(
            Repository.Pages.Where(static page => CodeBlock.In(page).Any(static block => block.IsCSharp)).Order(StringComparer.Ordinal),
            Repository.FilesIn(contexts, "*").Select(file => Path.GetRelativePath(contexts, file).Replace(".cs.txt", ".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }
}
