namespace Tracking.Analyzer.Tests.Flow;

public sealed class ExceptionTests
{
    [Fact]
    public Task Success_in_try_and_error_in_catch_is_right() => FlowCode.ExpectAsync("""
        try
        {
            await WorkAsync();
            t.TrackSuccess();
        }
        catch (Exception exception)
        {
            t.TrackError(exception);
            throw;
        }
        """);

    [Fact]
    public Task Work_after_success_inside_the_try_is_not() => FlowCode.ExpectAsync("""
        try
        {
            Work();
            t.TrackSuccess();
            Work();
        }
        catch (Exception exception)
        {
            {|TRK102:t.TrackError(exception)|};
        }
        """);

    [Fact]
    public Task A_catch_that_is_reached_after_success_alone_is_certain() => FlowCode.ExpectAsync("""
        try
        {
            t.TrackSuccess();
            Work();
        }
        catch (Exception exception)
        {
            {|TRK101:t.TrackError(exception)|};
        }
        """);

    [Fact]
    public Task An_await_after_success_inside_the_try_is_not() => FlowCode.ExpectAsync("""
        try
        {
            Work();
            t.TrackSuccess();
            await WorkAsync();
        }
        catch (Exception exception)
        {
            {|TRK102:t.TrackError(exception)|};
        }
        """);

    [Fact]
    public Task What_cannot_fail_may_come_after_success() => FlowCode.ExpectAsync("""
        try
        {
            Work();
            t.TrackSuccess();
            int sum = number + 1;
            t.TrackDuration(time);
        }
        catch (Exception exception)
        {
            t.TrackError(exception);
        }
        """);

    [Fact]
    public Task A_watch_that_stops_after_success_is_right() => FlowCode.ExpectAsync("""
        System.Diagnostics.Stopwatch watch = new();
        try
        {
            Work();
            t.TrackSuccess();
            watch.Stop();
        }
        catch (Exception exception)
        {
            t.TrackError(exception);
        }
        """);

    [Fact]
    public Task The_end_of_a_using_after_success_is_right() => FlowCode.ExpectAsync("""
        try
        {
            using CancellationTokenSource source = new();
            Work();
            t.TrackSuccess();
        }
        catch (Exception exception)
        {
            t.TrackError(exception);
        }
        """);

    [Fact]
    public Task One_outcome_in_each_catch_is_right() => FlowCode.ExpectAsync("""
        try
        {
            Work();
            t.TrackSuccess();
        }
        catch (OperationCanceledException) when (flag)
        {
            t.TrackCancelled();
        }
        catch (TimeoutException exception)
        {
            t.TrackError(exception);
        }
        catch
        {
            t.TrackError("timeout");
        }
        """);

    [Fact]
    public Task An_outcome_before_the_try_is_certain_in_the_catch() => FlowCode.ExpectAsync("""
        t.TrackSuccess();
        try
        {
            Work();
        }
        catch (Exception exception)
        {
            {|TRK101:t.TrackError(exception)|};
        }
        """);

    [Fact]
    public Task A_finally_runs_after_success() => FlowCode.ExpectAsync("""
        try
        {
            Work();
            t.TrackSuccess();
        }
        finally
        {
            {|TRK102:t.TrackAbandoned()|};
        }
        """);

    [Fact]
    public Task A_finally_for_another_metric_is_right() => FlowCode.ExpectAsync("""
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
            t.TrackDuration(time);
        }
        """);

    [Fact]
    public Task A_recording_after_a_finally_that_records_is_certain() => FlowCode.ExpectAsync("""
        try
        {
            Work();
        }
        finally
        {
            t.TrackDuration(time);
        }

        {|TRK101:t.TrackDuration(time)|};
        """);

    [Fact]
    public Task A_filter_that_believes_a_flag_is_believed() => FlowCode.ExpectAsync("""
        bool ok = false;
        try
        {
            t.TrackSuccess();
            ok = true;
            Work();
        }
        catch (Exception exception) when (!ok)
        {
            t.TrackError(exception);
        }
        """);

    [Fact]
    public Task What_a_filter_refuses_reaches_the_next_catch() => FlowCode.ExpectAsync("""
        bool ok = false;
        try
        {
            t.TrackSuccess();
            ok = true;
            Work();
        }
        catch (Exception) when (ok)
        {
            throw;
        }
        catch (Exception exception)
        {
            t.TrackError(exception);
        }
        """);

    [Fact]
    public Task A_filter_that_asks_something_else_does_not_help() => FlowCode.ExpectAsync("""
        try
        {
            Work();
            t.TrackSuccess();
            Work();
        }
        catch (Exception exception) when (flag)
        {
            {|TRK102:t.TrackError(exception)|};
        }
        """);

    [Fact]
    public Task A_failure_passes_an_inner_finally() => FlowCode.ExpectAsync("""
        try
        {
            try
            {
                Work();
            }
            finally
            {
                t.TrackError("timeout");
            }
        }
        catch (Exception exception)
        {
            {|TRK101:t.TrackError(exception)|};
        }
        """);

    [Fact]
    public Task A_failure_taken_inside_does_not_get_outside() => FlowCode.ExpectAsync("""
        try
        {
            try
            {
                Work();
                t.TrackSuccess();
            }
            catch (Exception exception)
            {
                t.TrackError(exception);
            }
        }
        catch (Exception exception)
        {
            t.TrackError(exception);
        }
        """);

    [Fact]
    public Task A_failure_thrown_again_gets_outside() => FlowCode.ExpectAsync("""
        try
        {
            try
            {
                Work();
            }
            catch (Exception exception)
            {
                t.TrackError(exception);
                throw;
            }
        }
        catch (Exception exception)
        {
            {|TRK101:t.TrackError(exception)|};
        }
        """);

    [Fact]
    public Task A_return_inside_the_try_passes_the_finally() => FlowCode.ExpectAsync("""
        try
        {
            if (flag)
            {
                t.TrackDuration(time);
                return;
            }
        }
        finally
        {
            {|TRK102:t.TrackDuration(time)|};
        }
        """);

    [Fact]
    public Task The_end_of_a_lock_after_success_is_right() => FlowCode.ExpectAsync("""
        try
        {
            lock (this)
            {
                Work();
                t.TrackSuccess();
            }
        }
        catch (Exception exception)
        {
            t.TrackError(exception);
        }
        """);

    [Fact]
    public Task The_end_of_an_asynchronous_loop_after_success_is_right() => FlowCode.ExpectAsync("""
        try
        {
            await foreach (string chunk in Stream())
            {
                if (chunk == "")
                {
                    t.TrackSuccess();
                    break;
                }
            }
        }
        catch (Exception exception)
        {
            t.TrackError(exception);
        }
        """);
}
