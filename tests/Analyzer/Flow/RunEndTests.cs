namespace Tracking.Analyzer.Tests.Flow;

public sealed class RunEndTests
{
    [Fact]
    public Task A_recording_after_the_end() => FlowCode.ExpectAsync("""
        t.TrackSuccess();
        t.Complete();
        {|TRK206:t.TrackDuration(time)|};
        """);

    [Fact]
    public Task A_recording_after_an_end_on_some_path() => FlowCode.ExpectAsync("""
        if (flag)
        {
            t.Complete();
        }

        {|TRK206:t.TrackSuccess()|};
        """);

    [Fact]
    public Task What_comes_after_the_answer_can_be_recorded_after_the_end() => FlowCode.ExpectAsync("""
        t.TrackSuccess();
        t.Complete();
        t.TrackFeedback(Feedback.Positive);
        t.TrackToolCall("search");
        """);

    [Fact]
    public Task An_end_in_a_finally_is_right() => FlowCode.ExpectAsync("""
        try
        {
            Work();
            t.TrackSuccess();
        }
        catch (Exception exception)
        {
            t.TrackError(exception);
            throw;
        }
        finally
        {
            t.Complete();
        }
        """);

    [Fact]
    public Task A_second_end_does_nothing() => FlowCode.ExpectAsync("""
        t.TrackSuccess();
        t.Complete();
        t.Complete();
        """);

    [Fact]
    public Task An_end_in_each_branch_is_right() => FlowCode.ExpectAsync("""
        try
        {
            Work();
            t.TrackSuccess();
            t.Complete();
        }
        catch (Exception exception)
        {
            t.TrackError(exception);
            t.Complete();
        }
        """);

    [Fact]
    public Task A_fresh_tracker_after_an_end_is_right() => FlowCode.ExpectAsync("""
        ModelCallTracker own = tracking.CreateTracker(descriptor);
        own.Complete();
        own = tracking.CreateTracker(descriptor);
        own.TrackSuccess();
        own.Complete();
        """);
}
