using Microsoft.CodeAnalysis;
using Tracking.Harness;

namespace Tracking.Generator.Tests.Marks;

/// <summary>Razor's files: what stands there has no body yet when this generator runs, and no other error beside CS8795.</summary>
public class MarkupTests
{
    private const string Bot = """
        public partial class Bot(ModelCallTracking tracking)
        {
            [TrackedModelCall]
            public partial Task<string> AskAsync(List<Question?> questions);

            private Task<string> AskCoreAsync(List<Question?> questions) => Task.FromResult("");

            public int X = 1;
        }
        """;

    [Theory]
    [InlineData("@code {\n    [TrackedModelCall]\n    public partial Task AskAsync();\n}", "Page.razor(3,25) TRK005")]
    [InlineData("@functions { [Tracking.TrackedModelRunAttribute(\"run\"), Obsolete] public partial int Run(string text); }", "Page.razor(1,86) TRK005")]
    [InlineData("@code { [Obsolete, TrackedModelCall(Version = 2)] private static async Task<int> Ask<T>() { return 1; } }", "Page.razor(1,82) TRK005")]
    public void A_tracked_method_in_one_is_reported_there(string text, string expected) => Assert.Equal([expected], ReportedIn("Page.razor", text));

    [Theory]
    [InlineData("Page.razor", "<pre>[TrackedModelCall] public partial Task AskAsync();</pre>")]
    [InlineData("Page.razor", "@* @code *@ <p>[TrackedModelCall</p>")]
    [InlineData("Page.razor", "@code { @* [TrackedModelCall] public partial Task AskAsync(); *@ }")]
    [InlineData("Page.razor", "@code { // [TrackedModelCall] public partial Task AskAsync();\n }")]
    [InlineData("Page.razor", "@code { /* [TrackedModelCall] public partial Task AskAsync(); */ }")]
    [InlineData("Page.razor", "@code { [TrackedModelCalls] public partial Task AskAsync(); TrackedModelCallAttribute a; int[] TrackedModelRun; }")]
    [InlineData("Page.razor", "@code { [TrackedModelCall")]
    [InlineData("notes.txt", "@code { [TrackedModelCall] public partial Task AskAsync(); }")]
    public void What_is_none_is_not_reported(string file, string text) => Assert.Empty(ReportedIn(file, text));

    [Theory]
    [InlineData("Question.razor", "")]
    [InlineData("Page.razor", "@code { public sealed record Question(string Text); }")]
    [InlineData("View.cshtml", "@functions {\n    enum\n    Question { A } }")]
    public void A_method_that_names_a_type_of_one_is_reported(string file, string text) => Assert.Equal(
        ["Test.cs(4,33) TRK005"], Reported(Run(TestCompilation.Of(Bot).WithAdditionalFile(file, text))));

    [Theory]
    [InlineData("Page.razor", "@code { record Questions; record AQuestion; Question question; subclass Question }")]
    [InlineData("Questions.razor", "")]
    [InlineData("Question.txt", "class Question")]
    public void A_type_that_exists_nowhere_is_the_compilers_matter(string file, string text) =>
        Assert.Empty(Reported(Run(TestCompilation.Of(Bot).WithAdditionalFile(file, text))));

    [Fact]
    public void An_edit_elsewhere_reads_none_of_them_again()
    {
        GeneratorRun run = Run(TestCompilation.Of(Bot)
            .WithSource("Unrelated.cs", "class Unrelated { public int X = 1; }")
            .WithAdditionalFile("Page.razor", "@code { public sealed record Question; [TrackedModelCall] public partial Task AskAsync(); }"));
        Assert.Equal(2, Reported(run).Count());

        GeneratorRun again = run.RunAgain(static compilation => compilation.WithReplaced("Unrelated.cs", "X = 1", "X = 2"));

        Assert.Equal(2, Reported(again).Count());
        again.ExpectReasons(StepNames.MethodsInMarkup, IncrementalStepRunReason.Cached);
        again.ExpectReasons(StepNames.TypesInMarkup, IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void A_type_that_is_not_partial_is_reported_once() => Assert.Equal(
        ["Test.cs(1,14) TRK002"],
        Reported(Run(TestCompilation.Of("""
            public class Bot(ModelCallTracking tracking)
            {
                [TrackedModelCall]
                public partial Task<string> AskAsync();

                [TrackedModelCall]
                public partial Task<string> AnswerAsync();

                private Task<string> AskCoreAsync() => Task.FromResult("");

                private Task<string> AnswerCoreAsync() => Task.FromResult("");
            }
            """))));

    private static IEnumerable<string> ReportedIn(string file, string text) =>
        Reported(Run(TestCompilation.Of("public class Bot;").WithAdditionalFile(file, text)));

    private static GeneratorRun Run(HermeticCompilation source) => GeneratorRun.Start(source, new TrackedModelCallGenerator());

    private static IEnumerable<string> Reported(GeneratorRun run) => run.GeneratorDiagnostics.Select(static diagnostic =>
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        return $"{Path.GetFileName(place.Path)}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}) {diagnostic.Id}";
    });
}
