using Microsoft.CodeAnalysis;

namespace Tracking.Harness.Tests;

public sealed class AnalyzerRunTests
{
    private static readonly AnalyzerRun Shout = AnalyzerRun.Of(new ShoutAnalyzer());

    [Fact]
    public Task What_the_markup_says_is_reported() => Shout.ExpectAsync(
        "class [|Quiet|]; class LOUD; class {|SHOUT001:Other|};", "class [|Third|];");

    [Fact]
    public async Task A_diagnostic_without_markup_fails_with_the_annotated_source()
    {
        string message = await Failure.OfAsync(static () => Shout.ExpectAsync("class Quiet;"));

        Assert.Contains("'Quiet' does not shout", message);
        Assert.Contains("class {|SHOUT001:Quiet|};", message);
    }

    [Fact]
    public async Task Markup_without_a_diagnostic_fails() => Assert.Contains(
        "Missing:\n  Source0.cs(1,7) 'LOUD': SHOUT001", await Failure.OfAsync(static () => Shout.ExpectAsync("class [|LOUD|];")));

    [Theory]
    [InlineData("class {|SHOUT002:Quiet|};")]
    [InlineData("[|class Quiet|];")]
    [InlineData("class [|[|Quiet|]|];")]
    public Task Another_id_place_or_number_fails(string markup) => Failure.OfAsync(() => Shout.ExpectAsync(markup));

    [Fact]
    public async Task An_exception_in_an_analyzer_fails_even_where_it_is_marked()
    {
        Assert.Contains("crashed", await Failure.OfAsync(static () => Shout.ExpectAsync("class {|AD0001:Crash|};")));
        await Failure.OfAsync(static () => (Shout with { WithoutLocation = ["AD0001"] }).ExpectAsync("class Crash;"));
    }

    [Fact]
    public async Task Code_that_does_not_compile_fails_unless_it_is_marked()
    {
        await Failure.OfAsync(static () => Shout.ExpectAsync("class A : Missing;"));
        await Shout.ExpectAsync("class A : {|CS0246:Missing|};");
    }

    [Fact]
    public async Task Compiler_warnings_count_once_one_of_them_is_marked()
    {
        await Shout.ExpectAsync("class A { int unused; }");
        await Failure.OfAsync(static () => Shout.ExpectAsync("class A { int {|CS0169:unused|}; int other; }"));
    }

    [Fact]
    public async Task Options_and_severities_come_from_the_editorconfig()
    {
        HermeticCompilation source = HermeticCompilation.Of("class Quiet; class [|Other|];");

        AnalyzerResult result = await Shout.ExpectAsync(
            source.WithEditorConfig("[*.cs]\nshout.quiet = Quiet\ndotnet_diagnostic.SHOUT001.severity = error"));

        result.ExpectSeverity("SHOUT001", DiagnosticSeverity.Error);
        Failure.Of(() => result.ExpectSeverity("SHOUT001", DiagnosticSeverity.Warning));
        await Shout.ExpectAsync(HermeticCompilation.Of("class Quiet;")
            .WithEditorConfig("[*.cs]\ndotnet_diagnostic.SHOUT001.severity = none"));
    }

    [Fact]
    public async Task Generators_run_first()
    {
        HermeticCompilation source = HermeticCompilation.Of("class A { object Get() => new GENERATED(); }");

        await Shout.After(new TextGenerator("class GENERATED;")).ExpectAsync(source);
        await Failure.OfAsync(() => Shout.ExpectAsync(source));
        await Failure.OfAsync(() => Shout.After(new TextGenerator(null)).ExpectAsync("class A;"));
    }

    [Fact]
    public async Task Messages_and_other_places_can_be_expected()
    {
        AnalyzerResult result = await Shout.ExpectAsync("class [|Quiet|] { void {|@first:First|}() { } void {|@second:Second|}() { } }");

        result.ExpectMessages("SHOUT001", "'Quiet' does not shout").ExpectAdditionalLocations("SHOUT001", "first");
        Failure.Of(() => result.ExpectMessages("SHOUT001", "another"));
        Failure.Of(() => result.ExpectMessages("SHOUT002", "none"));
        Assert.Contains("'First'", Failure.Of(() => result.ExpectAdditionalLocations("SHOUT001", "second")));
        Failure.Of(() => result.ExpectAdditionalLocations("SHOUT001"));
    }

    [Fact]
    public async Task Suppressors_take_away_what_the_compiler_says()
    {
        AnalyzerResult result = await AnalyzerRun.Of(new UnusedFieldSuppressor()).ExpectAsync("""
            class C
            {
                int kept;
                int {|CS0169:other|};
            #pragma warning disable CS0169
                int third;
            }
            """);

        result.ExpectSuppressed("CS0169");
        Failure.Of(() => result.ExpectSuppressed());
        Failure.Of(() => result.ExpectSuppressed("CS0169", "CS0169"));
    }

    [Fact]
    public async Task An_unnamed_span_needs_a_single_rule()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(static () => AnalyzerRun.Of().ExpectAsync("class [|C|];"));
        await (AnalyzerRun.Of() with { Rule = "CS0246" }).ExpectAsync("class C : [|Missing|];");
    }
}
