using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tracking.Harness;

/// <summary>What a test says about the steps of a run.</summary>
public static class StepExpectations
{
    /// <summary>Fails unless each named step ran and every output of it has the reason given.</summary>
    public static GeneratorRun ExpectSteps(this GeneratorRun run, params (string Step, IncrementalStepRunReason Reason)[] expected)
    {
        List<string> wrong = [];
        foreach ((string step, IncrementalStepRunReason reason) in expected)
        {
            wrong.AddRange(run.Steps[step]
                .Where(output => output.Reason != reason)
                .Select(output => Describe(output, $"expected {reason}")));
            if (run.Steps[step].IsEmpty)
            {
                wrong.Add($"  {step} had no output, expected {reason}");
            }
        }

        return FailIfAny(run, wrong, "Steps have other reasons than expected:");
    }

    /// <summary>Fails unless the outputs of a step have exactly these reasons, in any order.</summary>
    public static GeneratorRun ExpectReasons(this GeneratorRun run, string step, params IncrementalStepRunReason[] reasons)
    {
        string expected = string.Join(", ", reasons.Order());
        string actual = string.Join(", ", run.Steps.Reasons(step).Order());
        if (expected != actual)
        {
            Assert.Fail($"The outputs of {step} have other reasons than expected.\nExpected: {expected}\nActual:   {actual}");
        }

        return run;
    }

    /// <summary>Fails unless the steps that add sources have exactly these reasons, in any order.</summary>
    public static GeneratorRun ExpectOutputs(this GeneratorRun run, params IncrementalStepRunReason[] reasons)
    {
        string expected = string.Join(", ", reasons.Order());
        string actual = string.Join(", ", run.Steps.Outputs.Select(static output => output.Reason).Order());
        if (expected != actual)
        {
            Assert.Fail($"Sources were added for other reasons than expected.\nExpected: {expected}\nActual:   {actual}");
        }

        return run;
    }

    /// <summary>
    /// Fails unless the edit before this run cost nothing after the first look: every step that a generator named is cached or
    /// unchanged, and every output is cached.
    /// </summary>
    public static GeneratorRun ExpectNothingChanged(this GeneratorRun run)
    {
        if (!run.Steps.Names.Any())
        {
            Assert.Fail("No step has a tracking name, so that nothing can be said about this run.");
        }

        IEnumerable<string> steps = run.Steps.Names.SelectMany(name => run.Steps[name])
            .Where(static output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged))
            .Select(static output => Describe(output, "expected Cached or Unchanged"));
        IEnumerable<string> outputs = run.Steps.Outputs
            .Where(static output => output.Reason is not IncrementalStepRunReason.Cached)
            .Select(static output => Describe(output, "expected Cached"));
        return FailIfAny(run, [.. steps, .. outputs], "The edit should have changed nothing:");
    }

    private static string Describe(StepOutput output, string expectation) =>
        $"  {output.Step} is {output.Reason}, {expectation}: {Shorten(output.Value)}";

    private static string Shorten(object? value)
    {
        string text = value is ImmutableArray<object> array ? string.Join(", ", array) : value?.ToString() ?? "null";
        return text.Length <= 200 ? text : text[..200] + "…";
    }

    private static GeneratorRun FailIfAny(GeneratorRun run, List<string> wrong, string heading)
    {
        if (wrong.Count > 0)
        {
            Assert.Fail(string.Join('\n', wrong.Prepend(heading)));
        }

        return run;
    }
}
