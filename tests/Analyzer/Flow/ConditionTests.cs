namespace Tracking.Analyzer.Tests.Flow;

public sealed class ConditionTests
{
    [Fact]
    public Task The_same_flag_twice_excludes() => FlowCode.ExpectAsync("""
        if (flag)
        {
            t.TrackSuccess();
        }

        Work();
        if (!flag)
        {
            t.TrackError("timeout");
        }
        """);

    [Fact]
    public Task The_same_flag_twice_agrees() => FlowCode.ExpectAsync("""
        if (flag)
        {
            t.TrackSuccess();
        }

        if (flag)
        {
            {|TRK101:t.TrackCancelled()|};
        }
        """);

    [Fact]
    public Task Another_flag_may_be_set_with_it() => FlowCode.ExpectAsync("""
        if (flag)
        {
            t.TrackSuccess();
        }

        if (other)
        {
            {|TRK102:t.TrackCancelled()|};
        }
        """);

    [Fact]
    public Task A_flag_that_says_what_was_recorded_is_believed() => FlowCode.ExpectAsync("""
        bool ok = false;
        try
        {
            Work();
            t.TrackSuccess();
            ok = true;
        }
        finally
        {
            if (!ok)
            {
                t.TrackAbandoned();
            }
        }
        """);

    [Fact]
    public Task A_flag_set_before_the_recording_is_believed() => FlowCode.ExpectAsync("""
        bool recorded = false;
        if (flag)
        {
            recorded = true;
            t.TrackSuccess();
        }

        if (recorded == false)
        {
            t.TrackCancelled();
        }
        """);

    [Fact]
    public Task A_flag_that_is_set_anew_is_not() => FlowCode.ExpectAsync("""
        if (flag)
        {
            t.TrackSuccess();
        }

        flag = Check();
        if (!flag)
        {
            {|TRK102:t.TrackCancelled()|};
        }
        """);

    [Fact]
    public Task A_kept_exception_is_believed() => FlowCode.ExpectAsync("""
        Exception? failure = null;
        try
        {
            Work();
        }
        catch (Exception exception)
        {
            failure = exception;
        }

        if (failure is null)
        {
            t.TrackSuccess();
        }

        if (failure != null)
        {
            t.TrackError(failure);
        }
        """);

    [Fact]
    public Task A_property_asked_twice_is_believed() => FlowCode.ExpectAsync("""
        if (items.Length > 0)
        {
            t.TrackSuccess();
        }

        Work();
        if (!(items.Length > 0))
        {
            t.TrackCancelled();
        }
        """);

    [Fact]
    public Task A_first_round_by_a_flag_is_once() => FlowCode.ExpectAsync("""
        bool first = true;
        foreach (string item in items)
        {
            if (first)
            {
                t.TrackTimeToFirstChunk(time);
                first = false;
            }
        }
        """);

    [Fact]
    public Task A_first_round_by_an_index_is_once() => FlowCode.ExpectAsync("""
        for (int index = 0; index < items.Length; index++)
        {
            if (index == 0)
            {
                t.TrackTimeToFirstChunk(time);
            }
        }
        """);

    [Fact]
    public Task A_first_round_by_a_count_is_once() => FlowCode.ExpectAsync("""
        int seen = 0;
        foreach (string item in items)
        {
            if (seen++ == 0)
            {
                t.TrackTimeToFirstToken(time);
            }
        }
        """);

    [Fact]
    public Task A_first_round_by_a_list_is_once() => FlowCode.ExpectAsync("""
        List<string> seen = [];
        foreach (string item in items)
        {
            if (seen.Count == 0)
            {
                t.TrackTimeToFirstToken(time);
            }

            seen.Add(item);
        }
        """);

    [Fact]
    public Task A_first_round_by_a_time_that_is_not_set_is_once() => FlowCode.ExpectAsync("""
        TimeSpan? first = null;
        foreach (string item in items)
        {
            if (first is null)
            {
                first = time;
                t.TrackTimeToFirstToken(time);
            }
        }
        """);

    [Fact]
    public Task An_exchanged_mark_is_once() => FlowCode.ExpectAsync("""
        int mark = 0;
        foreach (string item in items)
        {
            if (Interlocked.Exchange(ref mark, 1) == 0)
            {
                t.TrackSuccess();
            }
        }
        """);

    [Fact]
    public Task A_constant_condition_closes_a_branch() => FlowCode.ExpectAsync("""
        if (flag)
        {
            t.TrackSuccess();
        }

        if (false)
        {
            t.TrackCancelled();
        }
        """);

    [Fact]
    public Task A_flag_that_a_lambda_sets_says_nothing_for_certain() => FlowCode.ExpectAsync("""
        bool ok = false;
        void Succeed()
        {
            t.TrackSuccess();
            ok = true;
        }

        if (flag)
        {
            Succeed();
        }

        if (!ok)
        {
            t.TrackCancelled();
        }
        """);

    [Fact]
    public Task Many_conditions_are_given_up_without_a_false_word() => FlowCode.ExpectAsync("""
        if (items[0] == "") { Work(); } if (items[0] == "") { Work(); }
        if (items[1] == "") { Work(); } if (items[1] == "") { Work(); }
        if (items[2] == "") { Work(); } if (items[2] == "") { Work(); }
        if (items[3] == "") { Work(); } if (items[3] == "") { Work(); }
        if (items[4] == "") { Work(); } if (items[4] == "") { Work(); }
        if (items[5] == "") { Work(); } if (items[5] == "") { Work(); }
        if (items[6] == "") { Work(); } if (items[6] == "") { Work(); }
        if (items[7] == "") { Work(); } if (items[7] == "") { Work(); }
        t.TrackSuccess();
        """);
}
