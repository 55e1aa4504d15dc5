using Microsoft.CodeAnalysis;
using Tracking.Harness;

namespace Tracking.Generator.Tests;

public class IncrementalTests
{
    private const string Bot = """
        public partial class Bot(ModelCallTracking tracking)
        {
            [TrackedModelCall("ask")]
            public partial Task<Microsoft.Extensions.AI.ChatResponse> AskAsync(string question);

            private Task<Microsoft.Extensions.AI.ChatResponse> AskCoreAsync(string question) => throw new Exception(question);
        }
        """;

    private const string Other = """
        public partial class Other
        {
            [TrackedModelCall]
            public partial Task<Answer> RunAsync(int number);

            private Task<Answer> RunCoreAsync(int number) => Task.FromResult(new Answer(number));

            [UsageReader]
            internal static TokenUsage Read(Answer answer) => TokenUsage.Inclusive(answer.Tokens, 1);
        }

        public record Answer(int Tokens);
        """;

    private static GeneratorRun Start() => GeneratorRun.Start(
        TestCompilation.Of(Bot).WithSource("Other.cs", Other).WithSource("Unrelated.cs", "class Unrelated { public int X = 1; }"),
        new TrackedModelCallGenerator());

    [Fact]
    public void No_step_holds_on_to_the_compilation() =>
        Start().ExpectNoDiagnostics().ExpectNoCompilationObjects(
            StepNames.TrackedMethods, StepNames.UsageReaders, StepNames.AllUsageReaders, StepNames.ResolvedMethods,
            StepNames.Types, StepNames.SdkReferences, StepNames.SharedReaders, StepNames.Descriptors, StepNames.DescriptorsNamespace);

    [Fact]
    public void An_edit_elsewhere_changes_nothing() =>
        Start().RunAgain(compilation => compilation.WithReplaced("Unrelated.cs", "X = 1", "X = 2")).ExpectNothingChanged();

    [Fact]
    public void A_comment_in_the_same_file_changes_nothing() =>
        Start().RunAgain(compilation => compilation.WithReplaced("Other.cs", "public record", "// a comment\npublic record")).ExpectNothingChanged();

    [Fact]
    public void A_change_of_an_attribute_changes_one_file()
    {
        GeneratorRun run = Start().RunAgain(compilation => compilation.WithReplaced("Test.cs", "\"ask\"", "\"asked\""));

        run.ExpectReasons(StepNames.Types, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged);
        Assert.Contains("\"asked\"", run.Sources.Single(source => source.Key.StartsWith("Bot.", StringComparison.Ordinal)).Value, StringComparison.Ordinal);
    }
}
