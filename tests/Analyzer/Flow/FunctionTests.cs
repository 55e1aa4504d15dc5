namespace Tracking.Analyzer.Tests.Flow;

public sealed class FunctionTests
{
    [Fact]
    public Task A_local_function_called_twice() => FlowCode.ExpectAsync("""
        Done();
        {|TRK101:Done()|};

        void Done() => t.TrackSuccess();
        """);

    [Fact]
    public Task A_local_function_called_once_in_each_branch_is_right() => FlowCode.ExpectAsync("""
        if (flag)
        {
            Done();
        }
        else
        {
            Done();
        }

        void Done() => t.TrackSuccess();
        """);

    [Fact]
    public Task A_local_function_after_a_recording() => FlowCode.ExpectAsync("""
        t.TrackSuccess();
        {|TRK101:Done()|};

        void Done() => t.TrackCancelled();
        """);

    [Fact]
    public Task A_local_function_with_a_tracker_for_each_call_is_right() => FlowCode.ExpectAsync("""
        Done(t);
        Done(tracking.CreateTracker(descriptor));

        static void Done(ModelCallTracker tracker) => tracker.TrackSuccess();
        """);

    [Fact]
    public Task A_local_function_with_the_same_tracker_twice() => FlowCode.ExpectAsync("""
        Done(t);
        {|TRK101:Done(t)|};

        static void Done(ModelCallTracker tracker) => tracker.TrackSuccess();
        """);

    [Fact]
    public Task A_local_function_in_a_loop() => FlowCode.ExpectAsync("""
        foreach (string item in items)
        {
            {|TRK103:Done()|};
        }

        void Done() => t.TrackSuccess();
        """);

    [Fact]
    public Task Twice_inside_a_local_function() => FlowCode.ExpectAsync("""
        Done();

        void Done()
        {
            t.TrackSuccess();
            {|TRK101:t.TrackSuccess()|};
        }
        """);

    [Fact]
    public Task Twice_inside_a_local_function_that_nothing_calls() => FlowCode.ExpectAsync("""
        static void Done(ModelCallTracker tracker)
        {
            tracker.TrackSuccess();
            {|TRK101:tracker.TrackSuccess()|};
        }
        """);

    [Fact]
    public Task An_awaited_local_function_is_followed() => FlowCode.ExpectAsync("""
        await DoneAsync();
        {|TRK101:t.TrackSuccess()|};

        async Task DoneAsync()
        {
            await WorkAsync();
            t.TrackSuccess();
        }
        """);

    [Fact]
    public Task One_that_is_not_awaited_is_not() => FlowCode.ExpectAsync("""
        Task later = DoneAsync();
        t.TrackSuccess();

        async Task DoneAsync()
        {
            await WorkAsync();
            t.TrackSuccess();
        }
        """);

    [Fact]
    public Task A_function_that_calls_itself_says_nothing() => FlowCode.ExpectAsync("""
        Done(3);
        t.TrackSuccess();

        void Done(int depth)
        {
            if (depth > 0)
            {
                Done(depth - 1);
            }
        }
        """);

    [Fact]
    public Task A_lambda_that_runs_once_is_followed() => FlowCode.ExpectAsync("""
        t.TrackSuccess();
        await Task.Run(() => {|TRK101:t.TrackSuccess()|});
        """);

    [Fact]
    public Task A_lambda_that_runs_once_records_for_what_comes_after() => FlowCode.ExpectAsync("""
        await Task.Run(() => t.TrackSuccess()).ConfigureAwait(false);
        {|TRK101:t.TrackSuccess()|};
        """);

    [Fact]
    public Task Work_that_is_not_awaited_is_not_followed() => FlowCode.ExpectAsync("""
        Task later = Task.Run(() => t.TrackSuccess());
        t.TrackSuccess();
        """);

    [Fact]
    public Task A_lambda_of_unknown_use_is_not_followed() => FlowCode.ExpectAsync("""
        Invoke(() => t.TrackSuccess());
        t.TrackSuccess();
        """);

    [Fact]
    public Task A_lambda_that_is_kept_is_not_followed() => FlowCode.ExpectAsync("""
        Action done = () => t.TrackSuccess();
        done();
        t.TrackSuccess();
        """);

    [Fact]
    public Task A_lambda_that_only_looks_leaves_the_tracker_followed() => FlowCode.ExpectAsync("""
        Invoke(() => Console.WriteLine(t.RunId));
        t.TrackSuccess();
        {|TRK101:t.TrackSuccess()|};
        """);

    [Fact]
    public Task Twice_inside_a_lambda() => FlowCode.ExpectAsync("""
        Invoke(() =>
        {
            t.TrackSuccess();
            {|TRK101:t.TrackSuccess()|};
        });
        """);

    [Fact]
    public Task A_loop_inside_a_lambda_with_a_tracker_of_its_own() => FlowCode.ExpectAsync("""
        Invoke(() =>
        {
            ModelCallTracker own = tracking.CreateTracker(descriptor);
            foreach (string item in items)
            {
                {|TRK103:own.TrackSuccess()|};
            }
        });
        """);

    [Fact]
    public Task A_lambda_that_makes_its_own_tracker_is_right() => FlowCode.ExpectAsync("""
        Parallel.ForEach(items, item =>
        {
            ModelCallTracker own = tracking.CreateTracker(descriptor);
            own.TrackSuccess();
        });
        """);

    [Fact]
    public Task A_variable_that_a_lambda_assigns_is_not_followed() => FlowCode.ExpectAsync("""
        ModelCallTracker own = t;
        Action change = () => own = tracking.CreateTracker(descriptor);
        own.TrackSuccess();
        change();
        own.TrackSuccess();
        """);

    [Fact]
    public Task An_iterator_is_not_run_by_its_call() => FlowCode.ExpectAsync("""
        IEnumerable<int> all = Numbers();
        t.TrackSuccess();

        IEnumerable<int> Numbers()
        {
            t.TrackSuccess();
            yield return 1;
        }
        """);

    [Fact]
    public Task A_consumer_that_leaves_an_iterator_passes_its_finally() => FlowCode.ExpectAsync("""
        _ = Numbers();

        IEnumerable<int> Numbers()
        {
            bool ended = false;
            try
            {
                yield return 1;
                t.TrackSuccess();
                ended = true;
            }
            finally
            {
                if (!ended)
                {
                    t.TrackAbandoned();
                }
            }
        }
        """);

    [Fact]
    public Task An_iterator_that_ends_twice() => FlowCode.ExpectAsync("""
        _ = Numbers();

        IEnumerable<int> Numbers()
        {
            try
            {
                t.TrackSuccess();
                yield return 1;
            }
            finally
            {
                {|TRK101:t.TrackAbandoned()|};
            }
        }
        """);

    [Fact]
    public Task Methods_of_the_project_can_be_added_to_those_that_run_once() => FlowCode.Rules.ExpectAsync(
        TrackedCode.Of(FlowCode.Around("""
            t.TrackSuccess();
            Invoke(() => {|TRK101:t.TrackSuccess()|});
            """))
            .WithEditorConfig("""
                root = true

                [*.cs]
                tracking_runs_once = Service.Invoke
                """));

    [Fact]
    public Task A_lambda_in_a_try_ends_where_it_throws() => FlowCode.ExpectAsync("""
        try
        {
            try
            {
                Action act = () => Work();
                act();
            }
            finally
            {
                Work();
            }

            t.TrackSuccess();
        }
        catch (InvalidOperationException)
        {
            t.TrackError("timeout");
        }
        """);

    [Fact]
    public Task A_lambda_in_a_using_of_a_method_that_records_twice() => FlowCode.ExpectAsync("""
        using var stream = new System.IO.MemoryStream();
        Action act = () => stream.WriteByte(1);
        act();
        t.TrackSuccess();
        {|TRK101:t.TrackSuccess()|};
        """);
}
