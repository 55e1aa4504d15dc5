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

    [Fact]
    public Task Two_switches_on_one_value_agree() => FlowCode.ExpectAsync("""
        switch (number)
        {
            case 1: t.TrackSuccess(); break;
            case 2: Work(); break;
        }

        switch (number)
        {
            case 2: t.TrackCancelled(); break;
            case 3: t.TrackError("timeout"); break;
        }
        """);

    [Fact]
    public Task Two_switches_on_one_value_that_both_record() => FlowCode.ExpectAsync("""
        switch (number)
        {
            case 1: t.TrackSuccess(); break;
        }

        switch (number)
        {
            case 1: {|TRK101:t.TrackCancelled()|}; break;
        }
        """);

    [Fact]
    public Task A_value_is_one_constant_only() => FlowCode.ExpectAsync("""
        if (number == 200)
        {
            t.TrackSuccess();
        }

        if (number == 500)
        {
            t.TrackError("timeout");
        }
        """);

    [Fact]
    public Task A_value_is_of_one_type_only() => FlowCode.ExpectAsync("""
        object answer = Work();
        if (answer is string)
        {
            t.TrackSuccess();
        }

        if (answer is Exception failure)
        {
            t.TrackError(failure);
        }

        if (answer is null)
        {
            t.TrackCancelled();
        }
        """);

    [Fact]
    public Task Opposite_comparisons_exclude_each_other() => FlowCode.ExpectAsync("""
        if (number > 3)
        {
            t.TrackSuccess();
        }

        if (number <= 3)
        {
            t.TrackCancelled();
        }
        """);

    [Fact]
    public Task Comparisons_that_overlap_do_not() => FlowCode.ExpectAsync("""
        if (number > 3)
        {
            t.TrackSuccess();
        }

        if (number <= 5)
        {
            {|TRK102:t.TrackCancelled()|};
        }
        """);

    [Fact]
    public Task Some_and_none_exclude_each_other() => FlowCode.ExpectAsync("""
        if (items.Length > 0)
        {
            t.TrackSuccess();
        }

        if (items.Length == 0)
        {
            t.TrackCancelled();
        }
        """);

    [Fact]
    public Task Text_and_no_text_exclude_each_other() => FlowCode.ExpectAsync("""
        string text = Work();
        if (string.IsNullOrEmpty(text))
        {
            t.TrackError("truncated");
        }

        if (!string.IsNullOrEmpty(text))
        {
            t.TrackSuccess();
        }
        """);

    [Fact]
    public Task A_value_that_changes_between_is_not_the_same() => FlowCode.ExpectAsync("""
        if (number == 1)
        {
            t.TrackSuccess();
        }

        number = items.Length;
        if (number == 2)
        {
            {|TRK102:t.TrackCancelled()|};
        }
        """);

    [Fact]
    public Task A_count_of_what_was_recorded_is_believed() => FlowCode.ExpectAsync("""
        int outcomes = 0;
        if (flag)
        {
            t.TrackSuccess();
            outcomes++;
        }

        if (outcomes == 0)
        {
            t.TrackCancelled();
        }
        """);

    [Fact]
    public Task A_named_state_is_believed() => FlowCode.ExpectAsync("""
        string state = "new";
        if (flag)
        {
            t.TrackSuccess();
            state = "done";
        }

        if (state != "done")
        {
            t.TrackCancelled();
        }
        """);

    [Fact]
    public Task A_named_state_that_is_the_same_on_both_paths_is_no_help() => FlowCode.ExpectAsync("""
        string state = "new";
        if (flag)
        {
            t.TrackSuccess();
        }

        if (state == "new")
        {
            {|TRK102:t.TrackCancelled()|};
        }
        """);
}
