using Tracking.Generator.Model;
using Tracking.Harness;

namespace Tracking.Generator.Tests.Incremental;

/// <summary>What flows between the steps: values that are equal when they say the same, and hold nothing of a compilation.</summary>
public class ModelTests
{
    private static readonly string[] AllSteps =
    [
        StepNames.MarkedFiles, StepNames.TrackedMethods, StepNames.UsageReaders, StepNames.AllUsageReaders, StepNames.ResolvedMethods,
        StepNames.Types, StepNames.SdkReferences, StepNames.SharedReaders, StepNames.Descriptors, StepNames.DescriptorsNamespace,
    ];

    [Fact]
    public void No_step_holds_on_to_the_compilation() =>
        Application.Start().ExpectNoDiagnostics().ExpectNoCompilationObjects(AllSteps);

    [Fact]
    public void No_step_of_refused_methods_holds_on_to_the_compilation() =>
        Application.After("Planner.cs", "DraftCoreAsync", "Unfinished").ExpectNoCompilationObjects(AllSteps);

    [Fact]
    public void Two_compilations_of_the_same_text_give_equal_models()
    {
        GeneratorRun first = Application.Start();
        GeneratorRun second = Application.Start();

        foreach (string step in AllSteps)
        {
            Assert.Equal(first.Steps.Values(step), second.Steps.Values(step));
            Assert.Equal(first.Steps.Values(step).Select(static value => value.GetHashCode()), second.Steps.Values(step).Select(static value => value.GetHashCode()));
        }
    }

    [Fact]
    public void Reports_hold_on_to_nothing_either() =>
        GeneratorRun.Start(
            TestCompilation.Of("file partial class Hidden { [TrackedModelCall] public partial void Ask(); }"),
            new TrackedModelCallGenerator()).ExpectNoCompilationObjects(StepNames.MarkedFiles, StepNames.Reports);

    [Fact]
    public void The_report_of_a_type_that_hides_the_namespace_holds_on_to_nothing_either() =>
        GeneratorRun.Start(
            HermeticCompilation.Of("class Tracking; partial class Bot { [TrackedModelCall] public partial void Ask(); }"),
            new TrackedModelCallGenerator()).ExpectNoCompilationObjects(StepNames.MarkedFiles, StepNames.Reports);

    [Theory]
    [InlineData("public partial", "internal partial")]
    [InlineData("partial string Ask", "partial string? Ask")]
    [InlineData("Ask(", "Tell(", "AskCore(", "TellCore(")]
    [InlineData("Ask(string", "Ask(string?")]
    [InlineData("string text,", "in string text,", "AskCore(string text", "AskCore(in string text")]
    [InlineData("Ask(string text", "Ask(string words")]
    [InlineData("(\"key\"", "(\"other\"")]
    [InlineData("\"key\"", "\"key\", VariationKey = \"b\"")]
    [InlineData("\"key\"", "\"key\", Version = 2")]
    [InlineData("\"key\"", "\"key\", Provider = \"openai\"")]
    [InlineData("\"key\"", "\"key\", Model = \"gpt\"")]
    [InlineData("\"key\"", "\"key\", Operation = \"chat\"")]
    [InlineData("\"key\"", "\"key\", Tokens = TokenSource.None")]
    [InlineData("\"key\"", "\"key\", Core = \"OtherCore\"")]
    [InlineData("[TrackTag(\"tag\")]", "[TrackTag(\"label\")]")]
    [InlineData("[TrackTag(\"tag\")]", "[CorrelationId]")]
    [InlineData("[TrackTag(\"tag\")]", "[TrackSubject]")]
    [InlineData("string AskCore(string text, object? tag)", "string AskCore(ModelCallTracker tracker, string text, object? tag)")]
    [InlineData("string AskCore", "static string AskCore")]
    [InlineData("class Bot(ModelCallTracking tracking)", "class Bot(ModelCallTracking recorder)")]
    [InlineData("class Bot(ModelCallTracking tracking)", "class Bot")]
    [InlineData("partial class Bot(", "partial record Bot(")]
    [InlineData("partial class Bot(", "partial class Robot(")]
    [InlineData("namespace Bots;", "namespace Robots;")]
    [InlineData("string AskCore", "string NoCore")]
    public void A_method_that_would_be_written_otherwise_has_another_model(params string[] edits)
    {
        const string Source = """
            namespace Bots;

            public partial class Bot(ModelCallTracking tracking)
            {
                [TrackedModelCall("key")]
                public partial string Ask(string text, [TrackTag("tag")] object? tag);

                private string AskCore(string text, object? tag) => text;

                private string OtherCore(string text, object? tag) => text;
            }
            """;
        string edited = Source;
        for (int i = 0; i < edits.Length; i += 2)
        {
            edited = edited.Replace(edits[i], edits[i + 1], StringComparison.Ordinal);
        }

        TrackedMethodModel original = ModelOf(Source);

        Assert.NotEqual(Source, edited);
        Assert.NotEqual(original, ModelOf(edited));
    }

    private static TrackedMethodModel ModelOf(string source) =>
        (TrackedMethodModel)Assert.Single(TestCompilation.Run(source).Steps.Values(StepNames.TrackedMethods));
}
