using Tracking.Harness;

namespace Tracking.Generator.Tests.Incremental;

/// <summary>Edits that change no generated file: every step is cached or unchanged, every file cached.</summary>
public class UnchangedTests
{
    [Fact]
    public void An_edit_in_another_file() =>
        Application.After("Unrelated.cs", "X = 1", "X = 2").ExpectNothingChanged();

    [Fact]
    public void A_new_file() =>
        Application.Start().RunAgain(static compilation => compilation.WithFile("New.cs", "class New;")).ExpectNothingChanged();

    [Fact]
    public void A_comment_between_tracked_methods() =>
        Application.After("Planner.cs", "public record Draft", "// a comment\npublic record Draft").ExpectNothingChanged();

    [Fact]
    public void A_comment_within_a_tracked_signature() =>
        Application.After("Planner.cs", "PlanAsync(int steps)", "PlanAsync(int /* at most ten */ steps)").ExpectNothingChanged();

    [Fact]
    public void The_body_of_a_core() =>
        Application.After("Planner.cs", "new Answer(steps)", "new Answer(steps + 1)").ExpectNothingChanged();

    [Fact]
    public void The_body_of_a_usage_reader() =>
        Application.After("Readers.cs", "answer.Tokens, 1", "answer.Tokens, 2").ExpectNothingChanged();

    [Fact]
    public void A_method_that_is_not_tracked_in_the_same_type() =>
        Application.After("Planner.cs", "private Task<Draft>", "private int X() => 1;\n    private Task<Draft>").ExpectNothingChanged();

    [Fact]
    public void An_attribute_written_in_full() =>
        Application.After("Test.cs", "[TrackedModelCall(\"ask\")]", "[global::Tracking.TrackedModelCallAttribute(key: \"a\" + \"sk\")]").ExpectNothingChanged();

    [Fact]
    public void The_default_of_an_argument_written_out() =>
        Application.After("Test.cs", "\"ask\"", "\"ask\", Version = 1").ExpectNothingChanged();

    [Fact]
    public void A_compilation_without_tracked_methods_is_asked_nothing()
    {
        HermeticCompilation without = TestCompilation.Of("class Test;").WithSource("Unrelated.cs", "class Unrelated { public int X = 1; }");

        GeneratorRun run = GeneratorRun.Start(without, new TrackedModelCallGenerator())
            .RunAgain(static compilation => compilation.WithReplaced("Unrelated.cs", "X = 1", "X = 2"));

        Assert.Empty(run.Sources);
        Assert.Equal([Model.SdkReferences.None], run.Steps.Values(StepNames.SdkReferences));
    }
}
