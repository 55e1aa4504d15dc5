using Microsoft.CodeAnalysis.CodeFixes;

namespace Tracking.Harness.Tests;

public sealed class CodeFixRunTests
{
    private static readonly CodeFixRun Any = CodeFixRun.Of(new ShoutFix(), new ShoutAnalyzer());
    private static readonly CodeFixRun Shout = Any.Choosing(CodeActionChoice.ByTitle("Shout"));

    [Fact]
    public async Task The_fix_gives_the_text_and_silences_the_rule()
    {
        CodeActionOutcome outcome = await Shout.ExpectAsync("class [|Quiet|];", "class QUIET;");

        Assert.Equal("Shout", outcome.Title);
        outcome.ExpectNoNewErrors().ExpectSilenced("SHOUT001");
    }

    [Fact]
    public async Task Another_text_fails_with_the_difference() => Assert.Contains(
        "- class OTHER;\n+ class QUIET;", await Failure.OfAsync(static () => Shout.ExpectAsync("class [|Quiet|];", "class OTHER;")));

    [Fact]
    public async Task A_fix_that_leaves_the_rule_fails_unless_the_expected_text_marks_it()
    {
        CodeFixRun whisper = Any.Choosing(CodeActionChoice.ByTitle("Whisper"));

        await Failure.OfAsync(() => whisper.ExpectAsync("class [|Quiet|];", "class Quietx;"));
        await whisper.ExpectAsync("class [|Quiet|];", "class [|Quietx|];");
        CodeActionOutcome outcome = await whisper.ApplyAsync(HermeticCompilation.Of("class [|Quiet|];"));
        Failure.Of(() => outcome.ExpectSilenced("SHOUT001"));
    }

    [Fact]
    public async Task A_fix_that_breaks_the_code_fails_unless_the_expected_text_marks_it()
    {
        Assert.Contains("CS0246", await Failure.OfAsync(static () => Any.ExpectAsync("class [|Broken|];", "class BROKEN : MISSING;")));
        await Any.ExpectAsync("class [|Broken|];", "class BROKEN : {|CS0246:MISSING|};");
        CodeActionOutcome outcome = await Any.ApplyAsync(HermeticCompilation.Of("class [|Broken|];"));
        Failure.Of(() => outcome.ExpectNoNewErrors());
        outcome.ExpectNoNewErrors("CS0246");
    }

    [Fact]
    public Task The_source_before_must_be_reported_as_marked() =>
        Failure.OfAsync(static () => Shout.ExpectAsync("class Quiet;", "class QUIET;"));

    [Fact]
    public Task Nothing_to_fix_fails() => Failure.OfAsync(static () => Shout.ExpectAsync("class LOUD;", "class LOUD;"));

    [Theory]
    [InlineData("class [|First|]; class [|Second|];", "class FIRST; class [|Second|];")]
    [InlineData("class [|First|]; class [|Se$$cond|];", "class [|First|]; class SECOND;")]
    public Task The_first_diagnostic_is_fixed_or_the_one_at_the_cursor(string before, string after) => Shout.ExpectAsync(before, after);

    [Fact]
    public async Task An_action_is_chosen_by_title_key_or_index()
    {
        await Any.Choosing(CodeActionChoice.ByIndex(1)).ExpectAsync("class [|Quiet|];", "class QUIETX;");
        await Any.Choosing(CodeActionChoice.ByEquivalenceKey("key Shout louder")).ExpectAsync("class [|Quiet|];", "class QUIETX;");
        Assert.Equal(["Shout", "Shout louder", "Whisper", "Move"], await Any.TitlesAsync(HermeticCompilation.Of("class [|Quiet|];")));
        Assert.Contains("'Whisper' (key Whisper)", await Failure.OfAsync(static () => Any.ExpectAsync("class [|Quiet|];", "")));
    }

    [Fact]
    public async Task That_nothing_is_offered_can_be_expected()
    {
        await Shout.ExpectNoFixAsync("class [|Alone|];");
        Assert.Contains("Shout louder", await Failure.OfAsync(static () => Shout.ExpectNoFixAsync("class [|Quiet|];")));
    }

    [Fact]
    public async Task All_can_be_fixed_in_a_document_or_in_the_project()
    {
        HermeticCompilation before = HermeticCompilation.Of("class [|First|]; class [|Second|];", "class [|Third|];");

        await (Shout with { FixAll = FixAllScope.Document }).ExpectAsync(before, SourceFile.Numbered(0, "class FIRST; class SECOND;"));
        await (Shout with { FixAll = FixAllScope.Project }).ExpectAsync(
            before, SourceFile.Numbered(0, "class FIRST; class SECOND;"), SourceFile.Numbered(1, "class THIRD;"));
    }

    [Fact]
    public async Task Fixing_all_fails_where_the_provider_cannot() => Assert.Contains(
        "AddClassFix cannot fix all in a Project",
        await Failure.OfAsync(static () => (CodeFixRun.Of(new AddClassFix()) with { FixAll = FixAllScope.Project })
            .ApplyAsync(HermeticCompilation.Of("class C : [|Missing|];"))),
        StringComparison.Ordinal);

    [Fact]
    public async Task New_and_additional_files_are_compared()
    {
        CodeFixRun move = Any.Choosing(CodeActionChoice.ByTitle("Move"));
        HermeticCompilation before = HermeticCompilation.Of("class [|Quiet|];").WithAdditionalFile("names.txt", "");
        SourceFile[] after = [
            SourceFile.Numbered(0, ""), SourceFile.Named("Moved.cs", "class QUIET;"), SourceFile.Named("names.txt", "Quiet"),
        ];

        await move.ExpectAsync(before, after);

        Assert.Contains("Moved.cs was not expected", await Failure.OfAsync(() => move.ExpectAsync(before, after[0], after[2])));
        Assert.Contains("names.txt", await Failure.OfAsync(() => move.ExpectAsync(before, after[..2])));
        Assert.Contains(
            "More.cs is missing", await Failure.OfAsync(() => move.ExpectAsync(before, [.. after, SourceFile.Named("More.cs", "")])));
    }

    [Fact]
    public Task Generated_code_is_there_before_and_after() => Shout.After(new NameListGenerator()).ExpectAsync(
        HermeticCompilation.Of("[Listed] class [|Quiet|] { const string A = {|CS0103:QUIETName|}.Value; }", Loud),
        SourceFile.Numbered(0, "[Listed] class QUIET { const string A = QUIETName.Value; }"));

    [Fact]
    public Task Options_reach_the_analyzers() => Shout.ExpectAsync(
        HermeticCompilation.Of("class Quiet; class [|Other|];").WithEditorConfig("[*.cs]\nshout.quiet = Quiet"),
        SourceFile.Numbered(0, "class Quiet; class OTHER;"));

    [Fact]
    public Task Errors_of_the_compiler_can_be_fixed() => CodeFixRun.Of(new AddClassFix())
        .After(new TextGenerator("partial class Helping;")).ExpectAsync(
        "class C : [|Missing|];",
        """
        class C : Missing;
        // Helping is known

        class Missing;
        """);

    private const string Loud = """
        [System.AttributeUsage(System.AttributeTargets.Class)] public sealed class {|SHOUT001:ListedAttribute|} : System.Attribute;
        """;
}
