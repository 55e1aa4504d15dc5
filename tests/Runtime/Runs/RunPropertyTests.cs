using CsCheck;

namespace Tracking.Runtime.Tests.Runs;

public class RunPropertyTests
{
    // What happens inside a run, at random: calls with and without ids (few, so that responses are replayed), calls around
    // calls, and runs inside runs.
    private static readonly Gen<Step> Steps = Gen.Recursive<Step>((depth, inner) =>
    {
        Gen<Step> call = Gen.Select(Gen.Long[0, 1000], Gen.Long[0, 1000], Gen.Int[0, 4], static (input, output, id) =>
            new Step(StepKind.Call, new Answer(input, output, id == 0 ? null : $"r{id}"), []));
        if (depth > 3)
        {
            return call;
        }

        Gen<Step[]> several = inner.Array[0, 4];
        return Gen.Frequency(
            (4, call),
            (1, several.Select(static steps => new Step(StepKind.Run, null, steps))),
            (1, several.Select(static steps => new Step(StepKind.Around, null, steps))));
    });

    [Fact]
    public async Task A_runs_sum_is_that_of_the_records_inside_it_that_are_neither_replayed_nor_rolled_up() =>
        await Steps.Array[0, 8].SampleAsync(
            static async steps =>
            {
                RunScript script = new();
                using ModelRun run = script.Tracking.StartRun("root");
                foreach (Step step in steps)
                {
                    await ExecuteAsync(script, step);
                }

                List<ModelCallRecord> own = [.. script.Sink.Records.Where(record =>
                    record.Usage.Provenance is not (TokenProvenance.Replayed or TokenProvenance.RolledUp))];
                Assert.Equal(own.Sum(record => record.Usage.InputTokens ?? 0), run.Billed.InputTokens ?? 0);
                Assert.Equal(own.Sum(record => record.Usage.OutputTokens ?? 0), run.Billed.OutputTokens ?? 0);
                Assert.Equal(script.Sink.Records.Select(record => record.RunId), run.Records.Select(record => record.RunId));
            },
            iter: 500);

    private static async Task<Answer> ExecuteAsync(RunScript script, Step step)
    {
        switch (step.Kind)
        {
            case StepKind.Call:
                return await script.AnswerAsync(step.Answer!);
            case StepKind.Run:
                using (script.Tracking.StartRun("inner"))
                {
                    return await ExecuteAllAsync(script, step.Inner);
                }

            default:
                return await script.CallAsync(() => ExecuteAllAsync(script, step.Inner));
        }
    }

    // As a loop does: the last response's id, and the tokens of all.
    private static async Task<Answer> ExecuteAllAsync(RunScript script, Step[] steps)
    {
        Answer sum = new(0, 0);
        foreach (Step step in steps)
        {
            Answer answer = await ExecuteAsync(script, step);
            sum = new Answer(sum.Input + answer.Input, sum.Output + answer.Output, answer.Id ?? sum.Id);
        }

        return sum;
    }

    private enum StepKind
    {
        Call,
        Run,
        Around,
    }

    private sealed record Step(StepKind Kind, Answer? Answer, Step[] Inner);
}
