using Microsoft.CodeAnalysis.CodeFixes;
using Tracking.Analyzer.Bypass;
using Tracking.Analyzer.Lifetime;
using Tracking.CodeFixes;
using Tracking.CodeFixes.Bypass;
using Tracking.CodeFixes.Lifetime;
using Tracking.Generator;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Fixes;

/// <summary>Fixes that are applied to all diagnostics of a project at once.</summary>
public sealed class FixAllTests
{
    private static CodeFixRun InProject(CodeFixProvider fix, AnalyzerRun analysis) =>
        CodeFixRun.Of(fix) with { Analysis = analysis.After(new TrackedModelCallGenerator()), FixAll = FixAllScope.Project };

    [Fact]
    public Task All_cores_that_are_called_directly() => InProject(new CallTrackedMethodFix(), AnalyzerRun.Of(new CoreCallAnalyzer())).ExpectFixAsync(
        """
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
            Task<ChatResponse> AnswerCoreAsync(string question) => chat.GetResponseAsync(question);
            Task<ChatResponse> GreetAsync() => {|TRK301:AnswerCoreAsync|}("hello");
            Task<ChatResponse> LeaveAsync() => this.{|TRK301:AnswerCoreAsync|}("bye");
            Func<string, Task<ChatResponse>> Ask => {|TRK301:AnswerCoreAsync|};
        }
        """,
        """
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
            Task<ChatResponse> AnswerCoreAsync(string question) => chat.GetResponseAsync(question);
            Task<ChatResponse> GreetAsync() => AnswerAsync("hello");
            Task<ChatResponse> LeaveAsync() => this.AnswerAsync("bye");
            Func<string, Task<ChatResponse>> Ask => AnswerAsync;
        }
        """);

    [Fact]
    public Task All_methods_that_make_one_call_and_give_its_response() => InProject(new TrackCallingMethodFix(), AnalyzerRun.Of(new ModelCallAnalyzer())).ExpectFixAsync(
        """
        class Page(IChatClient chat, ModelCallTracking tracking)
        {
            public Task<ChatResponse> ShowAsync() => chat.{|TRK302:GetResponseAsync|}("?");
            public async Task<ChatResponse> TwiceAsync()
            {
                ChatResponse draft = await chat.{|TRK302:GetResponseAsync|}("?");
                return await chat.{|TRK302:GetResponseAsync|}(draft.Text);
            }

            ModelCallTracking Kept => tracking;
        }
        """,
        """
        partial class Page(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall]
            public partial Task<ChatResponse> ShowAsync();

            private Task<ChatResponse> ShowCoreAsync() => chat.GetResponseAsync("?");
            public async Task<ChatResponse> TwiceAsync()
            {
                ChatResponse draft = await TwiceResponseAsync();
                return await TwiceResponse2Async(draft);
            }

            [TrackedModelCall]
            private partial Task<ChatResponse> TwiceResponse2Async(ChatResponse draft);

            private Task<ChatResponse> TwiceResponse2CoreAsync(ChatResponse draft) =>
                chat.GetResponseAsync(draft.Text);

            [TrackedModelCall]
            private partial Task<ChatResponse> TwiceResponseAsync();

            private Task<ChatResponse> TwiceResponseCoreAsync() =>
                chat.GetResponseAsync("?");

            ModelCallTracking Kept => tracking;
        }
        """);

    [Fact]
    public async Task One_batch_makes_both_fixes_of_the_rule_and_what_the_next_rule_would_ask_for()
    {
        CodeActionOutcome outcome = await InProject(new TrackCallingMethodFix(), AnalyzerRun.Of(new ModelCallAnalyzer())).ApplyAsync(TrackedCode.Of("""
            class Page(IChatClient chat)
            {
                public Task<ChatResponse> ShowAsync() => chat.{|TRK302:GetResponseAsync|}("?");
                public async Task<string> TitleAsync() => (await chat.{|TRK302:GetResponseAsync|}("?")).Text;
            }

            static class Program
            {
                static Page Make(IChatClient chat, ModelCallTracking tracking) => new(chat);
            }
            """));

        outcome.ExpectNoNewErrors();
        string text = string.Concat(outcome.Sources.Select(static source => source.Text));
        Assert.Contains("partial class Page(IChatClient chat, ModelCallTracking tracking)", text, StringComparison.Ordinal);
        Assert.Contains("public partial Task<ChatResponse> ShowAsync();", text, StringComparison.Ordinal);
        Assert.Contains("private partial Task<ChatResponse> TitleResponseAsync();", text, StringComparison.Ordinal);
        Assert.Contains("new(chat, tracking)", text, StringComparison.Ordinal);
    }

    [Fact]
    public Task Each_of_several_calls_gets_a_method_of_its_own() => InProject(new ExtractTrackedMethodFix(), AnalyzerRun.Of(new ModelCallAnalyzer())).ExpectFixAsync(
        """
        partial class Page(IChatClient chat, ModelCallTracking tracking)
        {
            public async Task<ChatResponse> TwiceAsync()
            {
                ChatResponse draft = await chat.{|TRK302:GetResponseAsync|}("?");
                return await chat.{|TRK302:GetResponseAsync|}(draft.Text);
            }

            ModelCallTracking Kept => tracking;
        }
        """,
        """
        partial class Page(IChatClient chat, ModelCallTracking tracking)
        {
            public async Task<ChatResponse> TwiceAsync()
            {
                ChatResponse draft = await TwiceResponseAsync();
                return await TwiceResponse2Async(draft);
            }

            [TrackedModelCall]
            private partial Task<ChatResponse> TwiceResponse2Async(ChatResponse draft);

            private Task<ChatResponse> TwiceResponse2CoreAsync(ChatResponse draft) =>
                chat.GetResponseAsync(draft.Text);

            [TrackedModelCall]
            private partial Task<ChatResponse> TwiceResponseAsync();

            private Task<ChatResponse> TwiceResponseCoreAsync() =>
                chat.GetResponseAsync("?");

            ModelCallTracking Kept => tracking;
        }
        """);

    [Fact]
    public Task A_call_that_is_given_a_tracker_is_looked_at() => InProject(new CallTrackedMethodFix(), AnalyzerRun.Of(new CoreCallAnalyzer())).ExpectFixAsync(
        """
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
            Task<ChatResponse> AnswerCoreAsync(string question, ModelCallTracker tracker) => chat.GetResponseAsync(question);
            [TrackedModelCall] public partial Task<ChatResponse> AskAsync();
            Task<ChatResponse> AskCoreAsync() => chat.GetResponseAsync("?");
            Task<ChatResponse> GreetAsync(ModelCallTracker own) => {|TRK301:AnswerCoreAsync|}("hello", own);
            Task<ChatResponse> LeaveAsync() => {|TRK301:AskCoreAsync|}();
        }
        """,
        """
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
            Task<ChatResponse> AnswerCoreAsync(string question, ModelCallTracker tracker) => chat.GetResponseAsync(question);
            [TrackedModelCall] public partial Task<ChatResponse> AskAsync();
            Task<ChatResponse> AskCoreAsync() => chat.GetResponseAsync("?");
            Task<ChatResponse> GreetAsync(ModelCallTracker own) => {|TRK301:AnswerCoreAsync|}("hello", own);
            Task<ChatResponse> LeaveAsync() => AskAsync();
        }
        """);

    [Fact]
    public Task All_trackers_that_delegates_capture() => InProject(new CreateTrackerInsideFix(), AnalyzerRun.Of(new CapturedTrackerAnalyzer())).ExpectFixAsync(
        """
        class Bot(ModelCallTracking tracking)
        {
            void Answer()
            {
                var first = tracking.CreateTracker(new("first"));
                Parallel.For(0, 10, i => {|TRK204:first|}.TrackSuccess());
                var second = tracking.CreateTracker(new("second"));
                Parallel.For(0, 10, i => {|TRK204:second|}.TrackSuccess());
            }
        }
        """,
        """
        class Bot(ModelCallTracking tracking)
        {
            void Answer()
            {
                Parallel.For(0, 10, i =>
                {
                    var first = tracking.CreateTracker(new("first"));
                    first.TrackSuccess();
                });
                Parallel.For(0, 10, i =>
                {
                    var second = tracking.CreateTracker(new("second"));
                    second.TrackSuccess();
                });
            }
        }
        """);

    [Fact]
    public Task All_trackers_that_are_serialized() => InProject(new PassResumptionTokenFix(), AnalyzerRun.Of(new SerializedTrackerAnalyzer())).ExpectFixAsync(
        """
        class Bot
        {
            string Write(ModelCallTracker first, ModelCallTracker second) =>
                System.Text.Json.JsonSerializer.Serialize({|TRK207:first|}) + System.Text.Json.JsonSerializer.Serialize({|TRK207:second|});
        }
        """,
        """
        class Bot
        {
            string Write(ModelCallTracker first, ModelCallTracker second) =>
                System.Text.Json.JsonSerializer.Serialize(first.ResumptionToken) + System.Text.Json.JsonSerializer.Serialize(second.ResumptionToken);
        }
        """);

    [Fact]
    public Task All_tokens_of_cores() => InProject(new MarkEnumerationTokenFix(), AnalyzerRun.Of()).ExpectFixAsync(
        """
        partial class Bot(ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial IAsyncEnumerable<ChatResponseUpdate> AnswerAsync(CancellationToken ct);
            [TrackedModelCall] public partial IAsyncEnumerable<ChatResponseUpdate> AskAsync(CancellationToken ct);
            private async IAsyncEnumerable<ChatResponseUpdate> {|CS8425:AnswerCoreAsync|}(CancellationToken ct) { await Task.Yield(); yield break; }
            private async IAsyncEnumerable<ChatResponseUpdate> {|CS8425:AskCoreAsync|}(CancellationToken ct) { await Task.Yield(); yield break; }
        }
        """,
        """
        partial class Bot(ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial IAsyncEnumerable<ChatResponseUpdate> AnswerAsync(CancellationToken ct);
            [TrackedModelCall] public partial IAsyncEnumerable<ChatResponseUpdate> AskAsync(CancellationToken ct);
            private async IAsyncEnumerable<ChatResponseUpdate> AnswerCoreAsync([EnumeratorCancellation] CancellationToken ct) { await Task.Yield(); yield break; }
            private async IAsyncEnumerable<ChatResponseUpdate> AskCoreAsync([EnumeratorCancellation] CancellationToken ct) { await Task.Yield(); yield break; }
        }
        """);
}
