namespace Tracking.Runtime.Tests.Runs;

public class ReplayTests
{
    private readonly RunScript _script = new();

    [Fact]
    public async Task The_same_response_is_billed_once_in_a_run()
    {
        using ModelRun run = _script.Tracking.StartRun("agent");
        await _script.AnswerAsync(new(10, 5, "r1"));
        await _script.AnswerAsync(new(10, 5, "r1"));

        Assert.Equal([TokenProvenance.Reported, TokenProvenance.Replayed], run.Records.Select(record => record.Usage.Provenance));
        Assert.Equal(15, run.Records[1].Usage.TotalTokens);
        Assert.Equal(15, run.Billed.TotalTokens);
    }

    [Fact]
    public async Task Outside_a_run_nobody_knows_of_earlier_responses()
    {
        await _script.AnswerAsync(new(10, 5, "r1"));
        await _script.AnswerAsync(new(10, 5, "r1"));

        Assert.All(_script.Sink.Records, record => Assert.Equal(TokenProvenance.Reported, record.Usage.Provenance));
    }

    [Fact]
    public async Task A_tracked_call_around_another_does_not_bill_its_response_again()
    {
        using ModelRun run = _script.Tracking.StartRun("agent");
        await _script.CallAsync(() => _script.AnswerAsync(new(10, 5, "r1")));

        Assert.Equal(2, run.Calls);
        Assert.Equal(15, run.Billed.TotalTokens);
        Assert.Equal(TokenProvenance.Replayed, run.Records[1].Usage.Provenance);
    }

    [Fact]
    public async Task A_loop_around_tracked_calls_rolls_up_what_they_were_billed()
    {
        using ModelRun run = _script.Tracking.StartRun("agent");
        await _script.CallAsync(async () =>
        {
            await _script.AnswerAsync(new(10, 5, "r1"));
            await _script.AnswerAsync(new(20, 6, "r2"));
            return new Answer(30, 11, "r2");
        });

        Assert.Equal(TokenProvenance.RolledUp, run.Records[2].Usage.Provenance);
        Assert.Equal(41, run.Billed.TotalTokens);
    }

    [Fact]
    public async Task A_loop_whose_response_has_no_id_is_known_by_its_numbers()
    {
        using ModelRun run = _script.Tracking.StartRun("agent");
        await _script.CallAsync(async () =>
        {
            await _script.AnswerAsync(new(10, 5));
            await _script.AnswerAsync(new(20, 6));
            return new Answer(30, 11);
        });

        Assert.Equal(41, run.Billed.TotalTokens);
    }

    [Fact]
    public async Task A_call_of_a_tool_inside_a_call_is_billed_beside_it()
    {
        using ModelRun run = _script.Tracking.StartRun("agent");
        await _script.CallAsync(async () =>
        {
            await _script.AnswerAsync(new(10, 5, "tool"));
            return new Answer(100, 50, "r1");
        });

        Assert.Equal(165, run.Billed.TotalTokens);
    }

    [Fact]
    public async Task A_response_of_an_inner_run_is_not_billed_again_by_the_outer()
    {
        using ModelRun outer = _script.Tracking.StartRun("outer");
        using (_script.Tracking.StartRun("inner"))
        {
            await _script.AnswerAsync(new(10, 5, "r1"));
        }

        await _script.AnswerAsync(new(10, 5, "r1"));

        Assert.Equal(15, outer.Billed.TotalTokens);
    }
}
