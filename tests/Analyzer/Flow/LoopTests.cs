using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Flow;

public sealed class LoopTests
{
    [Fact]
    public Task A_for_loop_records_again() => FlowCode.ExpectAsync("""
        for (int index = 0; index < 3; index++)
        {
            {|TRK103:t.TrackSuccess()|};
        }
        """);

    [Fact]
    public Task A_foreach_loop_records_again() => FlowCode.ExpectAsync("""
        foreach (string item in items)
        {
            {|TRK103:t.TrackDuration(time)|};
        }
        """);

    [Fact]
    public Task A_while_loop_records_again() => FlowCode.ExpectAsync("""
        while (Check())
        {
            {|TRK103:t.TrackSuccess()|};
        }
        """);

    [Fact]
    public Task A_do_loop_records_again() => FlowCode.ExpectAsync("""
        do
        {
            {|TRK103:t.TrackSuccess()|};
        }
        while (Check());
        """);

    [Fact]
    public Task An_asynchronous_loop_records_again() => FlowCode.ExpectAsync("""
        await foreach (string chunk in Stream())
        {
            {|TRK103:t.TrackTimeToFirstChunk(time)|};
        }
        """);

    [Fact]
    public Task Token_usage_in_a_loop_can_meet_itself() => FlowCode.ExpectAsync("""
        await foreach (string chunk in Stream())
        {
            {|TRK103:t.TrackTokens(usage)|};
        }
        """);

    [Fact]
    public Task The_one_chunk_that_has_usage_can_be_looked_for() => FlowCode.ExpectAsync("""
        await foreach (string chunk in Stream())
        {
            if (chunk.Length > 3)
            {
                t.TrackTokens(usage);
            }
        }
        """);

    [Fact]
    public Task A_tracker_made_in_the_loop_is_fresh() => FlowCode.ExpectAsync("""
        foreach (string item in items)
        {
            ModelCallTracker own = tracking.CreateTracker(descriptor);
            own.TrackSuccess();
        }
        """);

    [Fact]
    public Task A_tracker_assigned_in_the_loop_is_fresh() => FlowCode.ExpectAsync("""
        ModelCallTracker own;
        while (Check())
        {
            own = tracking.CreateTracker(descriptor);
            own.TrackSuccess();
        }
        """);

    [Fact]
    public Task A_loop_that_is_left_after_recording_is_clean() => FlowCode.ExpectAsync("""
        foreach (string item in items)
        {
            if (item == "")
            {
                t.TrackSuccess();
                break;
            }
        }
        """);

    [Fact]
    public Task A_loop_that_returns_after_recording_is_clean() => FlowCode.ExpectAsync("""
        while (true)
        {
            if (Check())
            {
                t.TrackSuccess();
                return;
            }
        }
        """);

    [Fact]
    public Task Retries_on_one_tracker_are_told_once() => FlowCode.ExpectAsync("""
        for (int attempt = 0; attempt < 3; attempt++)
        {
            try
            {
                await WorkAsync();
                t.TrackSuccess();
                return;
            }
            catch (Exception exception)
            {
                {|TRK103:t.TrackError(exception)|};
            }
        }
        """);

    [Fact]
    public Task Retries_that_record_the_last_failure_alone_are_clean() => FlowCode.ExpectAsync("""
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                await WorkAsync();
                t.TrackSuccess();
                return;
            }
            catch (Exception) when (attempt < 3)
            {
            }
            catch (Exception exception)
            {
                t.TrackError(exception);
                throw;
            }
        }
        """);

    [Fact]
    public Task Retries_with_a_tracker_each_are_clean() => FlowCode.ExpectAsync("""
        for (int attempt = 0; attempt < 3; attempt++)
        {
            ModelCallTracker own = tracking.CreateTracker(descriptor);
            try
            {
                await WorkAsync();
                own.TrackSuccess();
                return;
            }
            catch (Exception exception)
            {
                own.TrackError(exception);
            }
        }
        """);

    [Fact]
    public Task Twice_in_one_round_is_certain() => FlowCode.ExpectAsync("""
        foreach (string item in items)
        {
            ModelCallTracker own = tracking.CreateTracker(descriptor);
            own.TrackSuccess();
            {|TRK101:own.TrackSuccess()|};
        }
        """);

    [Fact]
    public Task A_recording_after_the_loop_is_right() => FlowCode.ExpectAsync("""
        foreach (string item in items)
        {
            Work();
        }

        t.TrackSuccess();
        """);

    [Fact]
    public Task A_round_that_is_skipped_does_not_record() => FlowCode.ExpectAsync("""
        foreach (string item in items)
        {
            if (item == "")
            {
                continue;
            }

            {|TRK103:t.TrackSuccess()|};
        }
        """);

    [Fact]
    public Task Nested_loops_record_again() => FlowCode.ExpectAsync("""
        foreach (string item in items)
        {
            ModelCallTracker own = tracking.CreateTracker(descriptor);
            while (Check())
            {
                {|TRK103:own.TrackSuccess()|};
            }
        }
        """);

    [Fact]
    public Task Trackers_from_a_list_are_each_another() => FlowCode.ExpectAsync("""
        List<ModelCallTracker> all = [t];
        foreach (ModelCallTracker each in all)
        {
            each.TrackSuccess();
        }
        """);

    [Fact]
    public async Task The_creation_is_told()
    {
        AnalyzerResult result = await FlowCode.ExpectAsync("""
            ModelCallTracker own = {|@creation:tracking.CreateTracker(descriptor)|};
            foreach (string item in items)
            {
                {|TRK103:own.TrackSuccess()|};
            }
            """);

        result.ExpectAdditionalLocations(DiagnosticIds.LoopedRecording, "creation");
    }

    [Theory]
    [InlineData("foreach (string item in items) { ModelCallTracker own = Create(); own.TrackSuccess(); own.TrackDuration(time); }")]
    [InlineData("foreach (string item in items) { t.TrackToolCall(item); }")]
    [InlineData("for (int index = 0; index < items.Length; index++) { if (items[index] == \"\") { t.TrackError(\"empty\"); return; } }")]
    public Task What_each_round_may_record_is_right(string body) => FlowCode.ExpectAsync(body);
}
