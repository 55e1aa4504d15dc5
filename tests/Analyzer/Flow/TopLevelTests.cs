using Microsoft.CodeAnalysis;

namespace Tracking.Analyzer.Tests.Flow;

public sealed class TopLevelTests
{
    [Fact]
    public Task Top_level_statements_are_followed_as_a_method_is() => FlowCode.Rules.ExpectAsync(TrackedCode.Of("""
        ModelCallTracking tracking = new ModelCallTrackingBuilder().Build();
        ModelCallTracker t = tracking.CreateTracker(new("x"));
        t.TrackSuccess();
        {|TRK101:t.TrackSuccess()|};
        """) with { OutputKind = OutputKind.ConsoleApplication });

    [Fact]
    public Task Right_top_level_statements_are_left_alone() => FlowCode.Rules.ExpectAsync(TrackedCode.Of("""
        ModelCallTracking tracking = new ModelCallTrackingBuilder().Build();
        ModelCallTracker t = tracking.CreateTracker(new("x"));
        t.TrackSuccess();
        t = tracking.CreateTracker(new("y"));
        t.TrackSuccess();
        """) with { OutputKind = OutputKind.ConsoleApplication });
}
