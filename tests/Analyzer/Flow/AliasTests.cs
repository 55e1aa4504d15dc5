namespace Tracking.Analyzer.Tests.Flow;

public sealed class AliasTests
{
    [Fact]
    public Task Another_name_is_the_same_tracker() => FlowCode.ExpectAsync("""
        ModelCallTracker alias = t;
        alias.TrackSuccess();
        {|TRK101:t.TrackSuccess()|};
        """);

    [Fact]
    public Task Two_trackers_are_two() => FlowCode.ExpectAsync("""
        ModelCallTracker first = tracking.CreateTracker(descriptor);
        ModelCallTracker second = tracking.CreateTracker(descriptor);
        first.TrackSuccess();
        second.TrackSuccess();
        """);

    [Fact]
    public Task A_name_that_is_given_another_tracker_is_that_one() => FlowCode.ExpectAsync("""
        ModelCallTracker own = t;
        own.TrackSuccess();
        own = tracking.CreateTracker(descriptor);
        own.TrackSuccess();
        """);

    [Fact]
    public Task One_of_two_may_be_the_one() => FlowCode.ExpectAsync("""
        ModelCallTracker own = tracking.CreateTracker(descriptor);
        ModelCallTracker either = flag ? t : own;
        either.TrackSuccess();
        {|TRK102:t.TrackSuccess()|};
        """);

    [Fact]
    public Task One_of_two_is_either_way_the_same() => FlowCode.ExpectAsync("""
        ModelCallTracker either = flag ? t : t;
        either.TrackSuccess();
        {|TRK101:t.TrackSuccess()|};
        """);

    [Fact]
    public Task A_default_for_none_may_be_the_one() => FlowCode.ExpectAsync("""
        ModelCallTracker own = maybe ?? t;
        own.TrackSuccess();
        {|TRK102:t.TrackSuccess()|};
        """);

    [Fact]
    public Task A_deconstruction_gives_both() => FlowCode.ExpectAsync("""
        (ModelCallTracker first, ModelCallTracker second) = (t, tracking.CreateTracker(descriptor));
        first.TrackSuccess();
        second.TrackSuccess();
        {|TRK101:t.TrackSuccess()|};
        """);

    [Fact]
    public Task A_swap_swaps() => FlowCode.ExpectAsync("""
        ModelCallTracker first = t;
        ModelCallTracker second = tracking.CreateTracker(descriptor);
        first.TrackSuccess();
        (first, second) = (second, first);
        first.TrackSuccess();
        {|TRK101:second.TrackSuccess()|};
        """);

    [Fact]
    public Task A_tracker_in_a_tuple_is_not_followed() => FlowCode.ExpectAsync("""
        (ModelCallTracker Tracker, int Number) pair = (t, 1);
        pair.Tracker.TrackSuccess();
        t.TrackSuccess();
        """);

    [Fact]
    public Task A_reference_to_a_variable_is_not_followed() => FlowCode.ExpectAsync("""
        ModelCallTracker own = t;
        ref ModelCallTracker alias = ref own;
        alias = tracking.CreateTracker(descriptor);
        own.TrackSuccess();
        t.TrackSuccess();
        """);

    [Fact]
    public Task A_pattern_names_the_same_tracker() => FlowCode.ExpectAsync("""
        if (maybe is { } found)
        {
            found.TrackSuccess();
            {|TRK101:maybe.TrackSuccess()|};
        }
        """);

    [Fact]
    public Task A_read_only_field_is_one_tracker() => FlowCode.ExpectAsync("""
        shared.TrackSuccess();
        {|TRK101:shared.TrackSuccess()|};
        """);

    [Fact]
    public Task A_field_that_can_change_is_not_followed() => FlowCode.ExpectAsync("""
        field.TrackSuccess();
        field.TrackSuccess();
        """);

    [Fact]
    public Task A_method_can_give_another_each_time() => FlowCode.ExpectAsync("""
        Create().TrackSuccess();
        Create().TrackSuccess();
        """);

    [Fact]
    public Task A_tracker_that_others_got_is_not_followed() => FlowCode.ExpectAsync("""
        Keep(t);
        t.TrackSuccess();
        t.TrackSuccess();
        """);

    [Fact]
    public Task A_tracker_that_is_only_checked_is() => FlowCode.ExpectAsync("""
        ArgumentNullException.ThrowIfNull(t);
        t.TrackSuccess();
        {|TRK101:t.TrackSuccess()|};
        """);

    [Fact]
    public Task A_tracker_kept_in_a_field_is_not_followed() => FlowCode.ExpectAsync("""
        field = t;
        t.TrackSuccess();
        Work();
        t.TrackSuccess();
        """);

    [Fact]
    public Task A_tracker_in_an_array_is_not_followed() => FlowCode.ExpectAsync("""
        ModelCallTracker[] all = [t];
        t.TrackSuccess();
        t.TrackSuccess();
        """);

    [Fact]
    public Task None_and_then_one_is_that_one() => FlowCode.ExpectAsync("""
        ModelCallTracker? own = null;
        if (flag)
        {
            own = tracking.CreateTracker(descriptor);
        }

        own?.TrackSuccess();
        """);

    [Fact]
    public Task A_tracker_made_where_there_is_none_is_followed() => FlowCode.ExpectAsync("""
        maybe ??= tracking.CreateTracker(descriptor);
        maybe.TrackSuccess();
        {|TRK102:maybe.TrackSuccess()|};
        """);
}
