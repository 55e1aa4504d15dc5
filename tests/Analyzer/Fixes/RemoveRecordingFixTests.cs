using Microsoft.CodeAnalysis.CodeFixes;
using Tracking.Analyzer.Tests.Flow;
using Tracking.CodeFixes.Recordings;
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
    public Task A_batch_takes_those_that_say_the_same_word_for_word() => ExpectFixAsync(
        Fix with { FixAll = FixAllScope.Document },
        """
        t.TrackSuccess();
                {|TRK101:t.TrackSuccess()|};
                {|TRK101:t.TrackSuccess()|};
                Work();
        """,
        """
        t.TrackSuccess();
                Work();
        """);

    [Fact]
    public Task A_batch_leaves_what_says_something_else() => ExpectFixAsync(
        Fix with { FixAll = FixAllScope.Document },
        """
        t.TrackDuration(time);
                {|TRK101:t.TrackDuration(time)|};
                {|TRK101:t.TrackDuration(time * 2)|};
        """,
        """
        t.TrackDuration(time);
                {|TRK101:t.TrackDuration(time * 2)|};
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

    [Theory]
    [InlineData("if (flag)\n            {|TRK101:t.TrackCancelled()|};", "")]
    [InlineData("if (flag)\n        {\n            {|TRK101:t.TrackCancelled()|};\n        }", "")]
    [InlineData("if (flag) Work();\n        else {|TRK101:t.TrackCancelled()|};", "if (flag) Work();\n")]
    [InlineData("if (flag)\n        {\n            Work();\n        }\n        else\n        {\n            {|TRK101:t.TrackCancelled()|};\n        }", "if (flag)\n        {\n            Work();\n        }\n")]
    [InlineData("if (flag)\n        {\n            {|TRK101:t.TrackCancelled()|};\n        }\n        else\n        {\n            Work();\n        }", "if (!flag)\n        {\n            Work();\n        }")]
    public Task One_that_is_all_of_a_branch_goes_with_it(string before, string after) => ExpectFixAsync(
        Fix, $"t.TrackSuccess();\n        {before}\n        Work();", $"t.TrackSuccess();\n        {after}".TrimEnd() + "\n        Work();");

    [Theory]
    [InlineData("if (Check()) { {|TRK101:t.TrackCancelled()|}; }")]
    [InlineData("try { Work(); } catch (Exception) { {|TRK101:t.TrackCancelled()|}; }")]
    public Task One_that_leaves_something_to_decide_stays(string statement) => ExpectNoFixAsync($"t.TrackSuccess(); {statement}");

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

    [Fact]
    public Task A_failure_that_is_only_thrown_again_is_not_caught() => ExpectCoreAsync(
        """
        try
                {
                    ChatResponse response = await chat.GetResponseAsync(question);
                    return response;
                }
                catch (Exception failure)
                {
                    {|TRK104:tracker.TrackError(failure)|};
                    throw;
                }
        """,
        """
        ChatResponse response = await chat.GetResponseAsync(question);
                return response;
        """);

    [Fact]
    public Task Another_handler_stays() => ExpectCoreAsync(
        """
        try
                {
                    return await chat.GetResponseAsync(question);
                }
                catch (TimeoutException)
                {
                    return null!;
                }
                catch (Exception failure)
                {
                    {|TRK104:tracker.TrackError(failure)|};
                    throw;
                }
        """,
        """
        try
                {
                    return await chat.GetResponseAsync(question);
                }
                catch (TimeoutException)
                {
                    return null!;
                }
        """);

    [Fact]
    public Task A_failure_that_nobody_reads_has_no_name() => ExpectCoreAsync(
        """
        try
                {
                    return await chat.GetResponseAsync(question);
                }
                catch (TimeoutException failure)
                {
                    {|TRK104:tracker.TrackError(failure)|};
                    return null!;
                }
        """,
        """
        try
                {
                    return await chat.GetResponseAsync(question);
                }
                catch (TimeoutException)
                {
                    return null!;
                }
        """);

    [Fact]
    public Task A_batch_leaves_failures_to_be_looked_at() => (Fix with { FixAll = FixAllScope.Document }).ExpectFixAsync(
        Core("""
        {|TRK104:tracker.TrackSuccess()|};
                if (question.Length > 9)
                {
                    {|TRK104:tracker.TrackError("refused")|};
                }

                return await chat.GetResponseAsync(question);
        """),
        Core("""
        if (question.Length > 9)
                {
                    {|TRK104:tracker.TrackError("refused")|};
                }

                return await chat.GetResponseAsync(question);
        """));

    private static Task ExpectCoreAsync(string before, string after) => Fix.ExpectFixAsync(Core(before), Core(after));

    private static string Core(string body) => $$"""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
            async Task<ChatResponse> AnswerCoreAsync(string question, ModelCallTracker tracker)
            {
                {{body}}
            }
        }
        """;
}
