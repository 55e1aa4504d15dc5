using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Flow;

public sealed class BranchTests
{
    [Fact]
    public Task A_second_outcome_is_certain() => FlowCode.ExpectAsync("""
        t.TrackSuccess();
        {|TRK101:t.TrackSuccess()|};
        """);

    [Fact]
    public Task All_outcomes_are_one_metric() => FlowCode.ExpectAsync("""
        t.TrackError("timeout");
        {|TRK101:t.TrackCancelled()|};
        {|TRK101:t.TrackAbandoned()|};
        """);

    [Fact]
    public Task A_second_duration_is_certain() => FlowCode.ExpectAsync("""
        t.TrackDuration(time);
        Work();
        {|TRK101:t.TrackDuration(time)|};
        """);

    [Fact]
    public Task A_second_feedback_is_certain() => FlowCode.ExpectAsync("""
        t.TrackFeedback(Feedback.Positive);
        {|TRK101:t.TrackFeedback(Feedback.Negative)|};
        """);

    [Fact]
    public Task Times_to_first_chunk_and_token_are_once_only() => FlowCode.ExpectAsync("""
        t.TrackTimeToFirstChunk(time);
        t.TrackTimeToFirstToken(time);
        {|TRK101:t.TrackTimeToFirstChunk(time)|};
        {|TRK101:t.TrackTimeToFirstToken(time)|};
        """);

    [Fact]
    public Task Token_usage_may_have_been_empty() => FlowCode.ExpectAsync("""
        t.TrackTokens(usage);
        {|TRK102:t.TrackTokens(usage)|};
        """);

    [Fact]
    public Task Each_metric_once_is_right() => FlowCode.ExpectAsync("""
        t.TrackTimeToFirstChunk(time);
        t.TrackTimeToFirstToken(time);
        t.TrackDuration(time);
        t.TrackSuccess();
        t.TrackTokens(usage);
        t.TrackFeedback(Feedback.Positive);
        """);

    [Fact]
    public Task Tool_calls_and_judgements_count_each_time() => FlowCode.ExpectAsync("""
        t.TrackToolCall("search");
        t.TrackToolCall("search");
        t.TrackJudgeResult(default);
        t.TrackJudgeResult(default);
        """);

    [Fact]
    public Task Recording_in_both_branches_and_after_is_certain() => FlowCode.ExpectAsync("""
        if (flag)
        {
            t.TrackSuccess();
        }
        else
        {
            t.TrackError("timeout");
        }

        {|TRK101:t.TrackSuccess()|};
        """);

    [Fact]
    public Task Recording_in_one_branch_and_after_is_possible() => FlowCode.ExpectAsync("""
        if (flag)
        {
            t.TrackSuccess();
        }

        {|TRK102:t.TrackError("timeout")|};
        """);

    [Fact]
    public Task One_outcome_in_each_branch_is_right() => FlowCode.ExpectAsync("""
        if (flag)
        {
            t.TrackSuccess();
        }
        else
        {
            t.TrackError("timeout");
        }
        """);

    [Fact]
    public Task An_early_return_keeps_the_rest_apart() => FlowCode.ExpectAsync("""
        if (flag)
        {
            t.TrackSuccess();
            return;
        }

        t.TrackError("timeout");
        """);

    [Fact]
    public Task A_throw_keeps_the_rest_apart() => FlowCode.ExpectAsync("""
        if (flag)
        {
            t.TrackError("timeout");
            throw new TimeoutException();
        }

        t.TrackSuccess();
        """);

    [Fact]
    public Task An_early_return_of_another_branch_does_not() => FlowCode.ExpectAsync("""
        if (flag)
        {
            t.TrackSuccess();
            if (other)
            {
                return;
            }
        }

        {|TRK102:t.TrackError("timeout")|};
        """);

    [Fact]
    public Task Each_case_of_a_switch_by_itself_is_right() => FlowCode.ExpectAsync("""
        switch (number)
        {
            case 0: t.TrackSuccess(); break;
            case 1: t.TrackCancelled(); break;
            default: t.TrackError("timeout"); break;
        }
        """);

    [Fact]
    public Task A_case_that_goes_to_another_is_seen() => FlowCode.ExpectAsync("""
        switch (number)
        {
            case 0: t.TrackSuccess(); goto default;
            case 1: break;
            default: {|TRK102:t.TrackError("timeout")|}; break;
        }
        """);

    [Fact]
    public Task Arms_of_a_switch_expression_are_apart() => FlowCode.ExpectAsync("""
        _ = number switch
        {
            0 => t.TrackSuccess(),
            > 5 => t.TrackCancelled(),
            _ => t.TrackError("timeout"),
        };
        """);

    [Fact]
    public Task A_recording_after_a_switch_expression_is_certain() => FlowCode.ExpectAsync("""
        _ = number switch { 0 => t.TrackSuccess(), _ => t.TrackError("timeout") };
        {|TRK101:t.TrackSuccess()|};
        """);

    [Fact]
    public Task Both_sides_of_a_conditional_expression_are_apart() => FlowCode.ExpectAsync("""
        _ = flag ? t.TrackSuccess() : t.TrackError("timeout");
        """);

    [Fact]
    public Task Both_sides_of_an_and_are_not() => FlowCode.ExpectAsync("""
        _ = t.TrackSuccess() && {|TRK101:t.TrackCancelled()|};
        """);

    [Fact]
    public Task The_right_side_of_an_or_is_possible() => FlowCode.ExpectAsync("""
        _ = flag || t.TrackSuccess();
        {|TRK102:t.TrackCancelled()|};
        """);

    [Fact]
    public Task Patterns_keep_branches_apart() => FlowCode.ExpectAsync("""
        object answer = Work();
        if (answer is string { Length: > 3 } text)
        {
            t.TrackSuccess();
        }
        else if (answer is int)
        {
            t.TrackCancelled();
        }
        else
        {
            t.TrackError("timeout");
        }
        """);

    [Fact]
    public Task A_jump_backwards_records_again() => FlowCode.ExpectAsync("""
        again:
        {|TRK103:t.TrackSuccess()|};
        if (Check())
        {
            goto again;
        }
        """);

    [Fact]
    public Task A_jump_forwards_passes_over() => FlowCode.ExpectAsync("""
        if (flag)
        {
            t.TrackSuccess();
            goto end;
        }

        t.TrackError("timeout");
        end:
        Work();
        """);

    [Fact]
    public Task A_conditional_access_that_may_find_nothing_is_followed_by_itself() => FlowCode.ExpectAsync("""
        maybe?.TrackSuccess();
        maybe?{|TRK101:.TrackCancelled()|};
        """);

    [Fact]
    public Task A_conditional_access_once_is_right() => FlowCode.ExpectAsync("""
        maybe?.TrackSuccess();
        maybe?.TrackDuration(time);
        """);

    [Fact]
    public async Task The_other_place_is_told()
    {
        AnalyzerResult result = await FlowCode.ExpectAsync("""
            if (flag)
            {
                {|@first:t.TrackSuccess()|};
            }

            {|TRK102:t.TrackError("timeout")|};
            """);

        result.ExpectAdditionalLocations(DiagnosticIds.PossiblyRepeatedRecording, "first");
    }

    [Fact]
    public async Task The_message_says_what_is_ignored()
    {
        AnalyzerResult result = await FlowCode.ExpectAsync("""
            t.TrackSuccess();
            {|TRK101:t.TrackCancelled()|};
            """);

        result.ExpectMessages(
            DiagnosticIds.RepeatedRecording,
            "The outcome of this run is already recorded here on every path, so this recording is ignored at run time: remove it, or create a tracker for each run");
    }
}
