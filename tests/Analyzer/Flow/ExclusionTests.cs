namespace Tracking.Analyzer.Tests.Flow;

/// <summary>Conditions that cannot hold at once.</summary>
public sealed class ExclusionTests
{
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
