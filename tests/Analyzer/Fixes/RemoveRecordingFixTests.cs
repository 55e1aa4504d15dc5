using Microsoft.CodeAnalysis.CodeFixes;
using Tracking.Analyzer.Tests.Flow;
using Tracking.CodeFixes;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Fixes;

public sealed class RemoveRecordingFixTests
{
    private static readonly CodeFixRun Fix = CodeFixRun.Of(new RemoveRecordingFix()) with { Analysis = FlowCode.Rules };

    private static Task ExpectFixAsync(CodeFixRun fix, string before, string after) =>
        fix.ExpectFixAsync(FlowCode.Around(before), FlowCode.Around(after));

    private static Task ExpectNoFixAsync(string before) => Fix.ExpectNoFixAsync(TrackedCode.Of(FlowCode.Around(before)));

    [Fact]
    public Task The_second_recording_goes() => ExpectFixAsync(
        Fix,
        """
        t.TrackSuccess();
                {|TRK101:t.TrackCancelled()|};
                Work();
        """,
        """
        t.TrackSuccess();
                Work();
        """);

    [Fact]
    public Task All_but_the_first_go_at_once() => ExpectFixAsync(
        Fix with { FixAll = FixAllScope.Document },
        """
        t.TrackSuccess();
                {|TRK101:t.TrackCancelled()|};
                {|TRK101:t.TrackAbandoned()|};
                Work();
        """,
        """
        t.TrackSuccess();
                Work();
        """);

    [Fact]
    public Task One_by_conditional_access_goes() => ExpectFixAsync(
        Fix,
        """
        maybe?.TrackSuccess();
                maybe?{|TRK101:.TrackCancelled()|};
                Work();
        """,
        """
        maybe?.TrackSuccess();
                Work();
        """);

    [Fact]
    public Task One_that_is_all_of_a_branch_leaves_an_empty_block() => ExpectFixAsync(
        Fix,
        """
        t.TrackSuccess();
                if (flag)
                    {|TRK101:t.TrackCancelled()|};
        """,
        """
        t.TrackSuccess();
                if (flag)
                {
                }
        """);

    [Fact]
    public Task What_a_core_need_not_record_goes() => Fix.ExpectFixAsync(
        """
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
            async Task<ChatResponse> AnswerCoreAsync(string question, ModelCallTracker tracker)
            {
                ChatResponse response = await chat.GetResponseAsync(question);
                {|TRK104:tracker.TrackSuccess()|};
                return response;
            }
        }
        """,
        """
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
            async Task<ChatResponse> AnswerCoreAsync(string question, ModelCallTracker tracker)
            {
                ChatResponse response = await chat.GetResponseAsync(question);
                return response;
            }
        }
        """);

    [Fact]
    public Task One_whose_result_is_read_stays() => ExpectNoFixAsync("""
        t.TrackSuccess();
        bool recorded = {|TRK101:t.TrackSuccess()|};
        """);

    [Fact]
    public Task One_that_awaits_stays() => ExpectNoFixAsync("""
        t.TrackDuration(time);
        {|TRK101:t.TrackDuration(await Task.FromResult(time))|};
        """);

    [Fact]
    public Task A_call_of_a_local_function_stays() => ExpectNoFixAsync("""
        Done();
        {|TRK101:Done()|};

        void Done() => t.TrackSuccess();
        """);
}
