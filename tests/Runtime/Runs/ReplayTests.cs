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

    [Fact]
    public async Task The_same_id_with_other_counts_is_another_response()
    {
        using ModelRun run = _script.Tracking.StartRun("agent");
        await _script.AnswerAsync(new(100, 10, "chatcmpl-373"));
        await _script.AnswerAsync(new(2000, 300, "chatcmpl-373"));

        Assert.Equal((2100, 310), (run.Billed.InputTokens, run.Billed.OutputTokens));
        Assert.All(run.Records, record => Assert.Equal(TokenProvenance.Reported, record.Usage.Provenance));
    }

    [Fact]
    public async Task The_same_id_with_another_part_from_the_cache_is_another_response()
    {
        using ModelRun run = _script.Tracking.StartRun("agent");
        await _script.AnswerAsync(new(1000, 10, "chatcmpl-373") { CacheRead = 0 });
        await _script.AnswerAsync(new(100, 10, "chatcmpl-373") { CacheRead = 900 });
        await _script.AnswerAsync(new(100, 10, "chatcmpl-373") { CacheRead = 900 });
        await _script.AnswerAsync(new(1000, 10, "chatcmpl-373"));

        Assert.Equal((2000, 20, 900), (run.Billed.InputTokens, run.Billed.OutputTokens, run.Billed.CacheReadTokens));
        Assert.Equal(
            [TokenProvenance.Reported, TokenProvenance.Reported, TokenProvenance.Replayed, TokenProvenance.Replayed],
            run.Records.Select(record => record.Usage.Provenance));
    }

    [Fact]
    public async Task A_response_that_comes_again_is_known_among_others_of_its_id()
    {
        using ModelRun run = _script.Tracking.StartRun("agent");
        await _script.AnswerAsync(new(100, 10, "1"));
        await _script.AnswerAsync(new(2000, 300, "1"));
        await _script.AnswerAsync(new(100, 10, "1"));

        Assert.Equal(TokenProvenance.Replayed, run.Records[2].Usage.Provenance);
        Assert.Equal(2410, run.Billed.TotalTokens);
    }

    [Fact]
    public async Task A_call_inside_a_call_with_the_same_id_and_other_counts_is_billed_beside_it()
    {
        using ModelRun run = _script.Tracking.StartRun("agent");
        await _script.CallAsync(async () =>
        {
            await _script.AnswerAsync(new(100, 10, "chatcmpl-373"));
            return new Answer(2000, 300, "chatcmpl-373");
        });

        Assert.Equal((2100, 310), (run.Billed.InputTokens, run.Billed.OutputTokens));
    }

    [Fact]
    public async Task A_loop_whose_server_has_one_id_for_all_rolls_up_what_its_calls_were_billed()
    {
        using ModelRun run = _script.Tracking.StartRun("agent");
        await _script.CallAsync(async () =>
        {
            await _script.AnswerAsync(new(100, 10, "chatcmpl-373"));
            await _script.AnswerAsync(new(2000, 300, "chatcmpl-373"));
            return new Answer(2100, 310, "chatcmpl-373");
        });

        Assert.Equal(TokenProvenance.RolledUp, run.Records[2].Usage.Provenance);
        Assert.Equal(2410, run.Billed.TotalTokens);
    }

    [Fact]
    public async Task A_loop_over_a_caching_client_rolls_up_the_cached_responses_too()
    {
        using ModelRun run = _script.Tracking.StartRun("agent");
        await _script.AnswerAsync(new(10, 5, "r1"));
        await _script.CallAsync(async () =>
        {
            await _script.AnswerAsync(new(10, 5, "r1"));
            await _script.AnswerAsync(new(20, 6, "r2"));
            return new Answer(30, 11, "r2");
        });

        Assert.Equal(41, run.Billed.TotalTokens);
    }

    [Fact]
    public async Task What_is_remembered_is_bounded_and_freed_by_draining_the_outermost_run()
    {
        using ModelRun outer = _script.Tracking.StartRun("outer");
        using ModelRun inner = _script.Tracking.StartRun("inner");
        for (int i = 0; i < BilledResponses.KeptAtMost * 2; i++)
        {
            await _script.CallAsync(() => Task.FromResult(new Answer(1, 1, $"r{i}")));
        }

        Assert.InRange(outer.Place.RememberedResponses, BilledResponses.KeptAtMost / 2, BilledResponses.KeptAtMost);
        inner.Drain();
        Assert.InRange(outer.Place.RememberedResponses, BilledResponses.KeptAtMost / 2, BilledResponses.KeptAtMost);
        outer.Drain();
        Assert.Equal(0, outer.Place.RememberedResponses);
    }

    [Fact]
    public async Task The_latest_responses_are_remembered_however_many_there_were()
    {
        using ModelRun run = _script.Tracking.StartRun("agent");
        for (int i = 0; i < BilledResponses.KeptAtMost * 3; i++)
        {
            await _script.CallAsync(() => Task.FromResult(new Answer(1, 1, $"r{i}")));
            if (i >= 500)
            {
                await _script.CallAsync(() => Task.FromResult(new Answer(1, 1, $"r{i - 500}")));
            }
        }

        Assert.Equal(BilledResponses.KeptAtMost * 3 * 2, run.Billed.TotalTokens);
    }
}
