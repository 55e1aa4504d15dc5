using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace Tracking.Harness.Tests;

public sealed class StepExpectationsTests
{
    private static GeneratorRun Start(IIncrementalGenerator generator) => GeneratorRun.Start(
        HermeticCompilation.Of(NameListGenerator.Marker, "[Listed] class First;", "class Other { int Number() => 1; }"), generator);

    [Fact]
    public void An_edit_elsewhere_leaves_a_good_generator_alone() => Start(new NameListGenerator())
        .ExpectSteps(("Names", New)).ExpectOutputs(New)
        .RunAgain(static compilation => compilation.WithReplaced("Source2.cs", "1", "2"))
        .ExpectSteps(("Names", Unchanged))
        .ExpectReasons("Names", Unchanged)
        .ExpectOutputs(Cached)
        .ExpectNothingChanged();

    [Fact]
    public void An_edit_that_matters_is_seen()
    {
        GeneratorRun second = Start(new NameListGenerator())
            .RunAgain(static compilation => compilation.WithReplaced("Source1.cs", "First", "Renamed"));

        second.ExpectSteps(("Names", Modified));
        string message = Failure.Of(() => second.ExpectNothingChanged());
        Assert.Contains("Names is Modified, expected Cached or Unchanged: Renamed", message);
        Assert.Contains("SourceOutput is Modified", message);
    }

    [Fact]
    public void A_file_can_be_added_replaced_and_removed()
    {
        GeneratorRun run = Start(new NameListGenerator());

        run.RunAgain(static compilation => compilation.WithFile("New.cs", "[Listed] class Added;")).ExpectReasons("Names", Unchanged, New);
        run.RunAgain(static compilation => compilation.WithText("Source1.cs", "class First;")).ExpectReasons("Names", Removed);
        run.RunAgain(static compilation => compilation.WithoutFile("Source2.cs")).ExpectNothingChanged();
    }

    [Fact]
    public void A_bad_generator_is_found_out()
    {
        GeneratorRun second = Start(new WholeCompilationGenerator())
            .RunAgain(static compilation => compilation.WithReplaced("Source2.cs", "1", "2"));

        Assert.Contains("Model is Modified", Failure.Of(() => second.ExpectNothingChanged()));
        Failure.Of(() => second.ExpectSteps(("Model", Cached)));
        Failure.Of(() => second.ExpectReasons("Model", Unchanged));
        Failure.Of(() => second.ExpectOutputs(Cached));
    }

    [Fact]
    public void A_step_that_did_not_run_is_no_success()
    {
        Assert.Contains("There are: Names", Failure.Of(() => Start(new NameListGenerator()).ExpectSteps(("Missing", New))));
        Failure.Of(() => Start(new TextGenerator("")).ExpectNothingChanged());
    }

    [Fact]
    public void The_compilers_own_steps_are_not_among_the_names() =>
        Assert.Equal(["Names"], Start(new NameListGenerator()).Steps.Names);

    [Fact]
    public void An_edit_must_match_exactly_once() =>
        Assert.Throws<ArgumentException>(() => Start(new NameListGenerator()).Input.WithReplaced("Source2.cs", "r", ""));
}
