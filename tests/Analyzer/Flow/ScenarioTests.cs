namespace Tracking.Analyzer.Tests.Flow;

/// <summary>Code as it is written, which is right.</summary>
public sealed class ScenarioTests
{
    [Fact]
    public Task A_call_recorded_by_hand_with_all_that_belongs_to_it() => FlowCode.ExpectAsync("""
        ModelCallTracker own = tracking.CreateTracker(descriptor);
        System.Diagnostics.Stopwatch watch = System.Diagnostics.Stopwatch.StartNew();
        try
        {
            string answer = await Task.FromResult(Work());
            own.TrackDuration(watch.Elapsed);
            own.TrackSuccess();
            own.TrackTokens(usage);
        }
        catch (OperationCanceledException)
        {
            own.TrackDuration(watch.Elapsed);
            own.TrackCancelled();
            throw;
        }
        catch (Exception exception)
        {
            own.TrackDuration(watch.Elapsed);
            own.TrackError(exception);
            throw;
        }
        finally
        {
            own.Complete();
        }
        """);

    [Fact]
    public Task A_stream_recorded_by_hand_with_its_first_chunk_and_its_end() => FlowCode.ExpectAsync("""
        ModelCallTracker own = tracking.CreateTracker(descriptor);
        System.Diagnostics.Stopwatch watch = System.Diagnostics.Stopwatch.StartNew();
        bool first = true;
        bool ended = false;
        Exception? failure = null;
        try
        {
            await foreach (string chunk in Stream())
            {
                if (first)
                {
                    first = false;
                    own.TrackTimeToFirstChunk(watch.Elapsed);
                }

                if (chunk.StartsWith('{'))
                {
                    own.TrackTokens(usage);
                }
            }

            ended = true;
        }
        catch (Exception exception)
        {
            failure = exception;
            throw;
        }
        finally
        {
            own.TrackDuration(watch.Elapsed);
            if (failure is not null)
            {
                own.TrackError(failure);
            }
            else if (ended)
            {
                own.TrackSuccess();
            }
            else
            {
                own.TrackAbandoned();
            }

            own.Complete();
        }
        """);

    [Fact]
    public Task Retries_with_a_delay_and_a_tracker_each() => FlowCode.ExpectAsync("""
        int attempt = 0;
        while (true)
        {
            attempt++;
            ModelCallTracker own = tracking.CreateTracker(descriptor);
            try
            {
                await WorkAsync();
                own.TrackSuccess();
                break;
            }
            catch (Exception exception) when (attempt < 3)
            {
                own.TrackError(exception);
                await Task.Delay(time);
            }
            catch (Exception exception)
            {
                own.TrackError(exception);
                throw;
            }
            finally
            {
                own.TrackDuration(time);
                own.Complete();
            }
        }
        """);

    [Fact]
    public Task Many_calls_at_once_with_a_tracker_each() => FlowCode.ExpectAsync("""
        await Task.WhenAll(System.Linq.Enumerable.Select(items, async item =>
        {
            ModelCallTracker own = tracking.CreateTracker(descriptor);
            try
            {
                await WorkAsync();
                own.TrackSuccess();
            }
            catch (Exception exception)
            {
                own.TrackError(exception);
            }
        }));

        await Parallel.ForEachAsync(items, async (item, token) =>
        {
            ModelCallTracker own = tracking.CreateTracker(descriptor);
            await WorkAsync();
            own.TrackSuccess();
        });
        """);

    [Fact]
    public Task An_outcome_by_the_status_of_the_answer() => FlowCode.ExpectAsync("""
        string? answer = Work();
        bool isRefused = answer.Length == 7;
        if (answer is null || isRefused)
        {
            t.TrackError("content_filtered");
        }

        t.TrackDuration(time);
        if (answer is not null && !isRefused)
        {
            t.TrackSuccess();
        }
        """);

    [Fact]
    public Task A_recording_whose_result_keeps_another_away() => FlowCode.ExpectAsync("""
        if (flag)
        {
            t.TrackCancelled();
        }
        else if (!t.TrackSuccess())
        {
            Work();
        }
        """);

    [Fact]
    public Task Two_trackers_for_two_models_at_once() => FlowCode.ExpectAsync("""
        ModelCallTracker fast = tracking.CreateTracker(descriptor);
        ModelCallTracker good = tracking.CreateTracker(descriptor);
        ModelCallTracker winner = flag ? fast : good;
        ModelCallTracker loser = flag ? good : fast;
        winner.TrackSuccess();
        loser.TrackCancelled();
        """);

    [Fact]
    public Task Retries_until_an_answer_comes_with_one_outcome() => FlowCode.ExpectAsync("""
        string? result = null;
        for (int attempt = 0; attempt < 3 && result is null; attempt++)
        {
            result = await Task.FromResult(Work());
            if (result is not null)
            {
                t.TrackSuccess();
            }
        }

        if (result is null)
        {
            t.TrackError("timeout");
        }
        """);

    [Fact]
    public Task A_loop_that_ends_by_a_flag() => FlowCode.ExpectAsync("""
        bool done = false;
        while (!done)
        {
            try
            {
                await WorkAsync();
                t.TrackSuccess();
                done = true;
            }
            catch (TimeoutException)
            {
                await Task.Delay(time);
            }
        }
        """);
}
