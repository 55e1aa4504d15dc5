using Microsoft.CodeAnalysis.CodeFixes;
using Tracking.Analyzer.Tests.Flow;
using Tracking.CodeFixes.Recordings;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Fixes;

public sealed class MoveCreationFixTests
{
    private static readonly CodeFixRun Fix = CodeFixRun.Of(new MoveCreationFix()) with { Analysis = FlowCode.Rules };

    private static Task ExpectFixAsync(CodeFixRun fix, string before, string after) =>
        fix.ExpectFixAsync(FlowCode.Around(before), FlowCode.Around(after));

    private static Task ExpectNoFixAsync(string before) => Fix.ExpectNoFixAsync(TrackedCode.Of(FlowCode.Around(before)));

    [Fact]
    public Task The_creation_moves_in() => ExpectFixAsync(
        Fix,
        """
        ModelCallTracker own = tracking.CreateTracker(descriptor);
                foreach (string item in items)
                {
                    Work();
                    {|TRK103:own.TrackSuccess()|};
                }
        """,
        """
        foreach (string item in items)
                {
                    ModelCallTracker own = tracking.CreateTracker(descriptor);
                    Work();
                    own.TrackSuccess();
                }
        """);

    [Fact]
    public Task Several_recordings_move_it_once() => ExpectFixAsync(
        Fix with { FixAll = FixAllScope.Document },
        """
        var own = tracking.CreateTracker(descriptor);
                while (Check())
                {
                    {|TRK103:own.TrackSuccess()|};
                    {|TRK103:own.TrackDuration(time)|};
                }
        """,
        """
        while (Check())
                {
                    var own = tracking.CreateTracker(descriptor);
                    own.TrackSuccess();
                    own.TrackDuration(time);
                }
        """);

    [Fact]
    public Task One_that_is_used_after_the_loop_stays() => ExpectNoFixAsync("""
        ModelCallTracker own = tracking.CreateTracker(descriptor);
        foreach (string item in items)
        {
            {|TRK103:own.TrackSuccess()|};
        }

        own.Complete();
        """);

    [Fact]
    public Task A_parameter_stays() => ExpectNoFixAsync("""
        foreach (string item in items)
        {
            {|TRK103:t.TrackSuccess()|};
        }
        """);

    [Fact]
    public Task A_loop_by_jumps_has_no_inside() => ExpectNoFixAsync("""
        ModelCallTracker own = tracking.CreateTracker(descriptor);
        again:
        {|TRK103:own.TrackSuccess()|};
        if (Check())
        {
            goto again;
        }
        """);
}
