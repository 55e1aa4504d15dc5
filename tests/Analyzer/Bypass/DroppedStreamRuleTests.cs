using Tracking.Analyzer.Bypass;
using Tracking.Generator;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Bypass;

public sealed class DroppedStreamRuleTests
{
    private static readonly AnalyzerRun Run = AnalyzerRun.Of(new DroppedStreamAnalyzer()).After(new TrackedModelCallGenerator());

    private const string Bot = """
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial IAsyncEnumerable<ChatResponseUpdate> AnswerAsync();
            IAsyncEnumerable<ChatResponseUpdate> AnswerCoreAsync() => chat.GetStreamingResponseAsync("");

            [TrackedModelCall] public partial TrackedStream<ChatResponseUpdate> TellAsync();
            IAsyncEnumerable<ChatResponseUpdate> TellCoreAsync() => chat.GetStreamingResponseAsync("");

            [TrackedModelCall] public partial IEnumerable<ChatResponseUpdate> Answer();
            IEnumerable<ChatResponseUpdate> AnswerCore() => [];
        }

        """;

    [Fact]
    public async Task A_statement_that_drops_the_stream_is_reported()
    {
        AnalyzerResult result = await ExpectAsync("bot.{|TRK303:AnswerAsync|}();");

        result.ExpectMessages(DiagnosticIds.DroppedStream, "The stream of 'AnswerAsync' is never enumerated, so that nothing is sent or tracked at run time: enumerate it with await foreach");
    }

    [Fact]
    public async Task A_blocking_stream_is_reported_too()
    {
        AnalyzerResult result = await ExpectAsync("bot.{|TRK303:Answer|}();");

        result.ExpectMessages(DiagnosticIds.DroppedStream, "The stream of 'Answer' is never enumerated, so that nothing is sent or tracked at run time: enumerate it with foreach");
    }

    [Fact]
    public Task A_stream_with_its_run_is_reported() => ExpectAsync("bot.{|TRK303:TellAsync|}();");

    [Fact]
    public Task A_discarded_stream_is_reported() => ExpectAsync("_ = bot.{|TRK303:AnswerAsync|}();");

    [Fact]
    public Task A_stream_in_an_unused_local_is_reported() => ExpectAsync("var stream = bot.{|TRK303:AnswerAsync|}();");

    [Fact]
    public Task A_stream_of_a_conditional_call_is_reported() => ExpectAsync("bot?.{|TRK303:AnswerAsync|}();");

    [Fact]
    public Task A_stream_that_is_only_configured_is_reported() => ExpectAsync("bot.{|TRK303:AnswerAsync|}().WithCancellation(default);");

    [Fact]
    public Task An_enumerated_stream_is_right() => ExpectAsync("await foreach (var update in bot.AnswerAsync().ConfigureAwait(false)) { }");

    [Fact]
    public Task A_local_that_is_enumerated_is_right() => ExpectAsync("var stream = bot.AnswerAsync(); await foreach (var update in stream) { }");

    [Fact]
    public Task A_local_that_a_local_function_enumerates_is_right() => ExpectAsync("""
        var stream = bot.Answer();
        Show();
        void Show() { foreach (var update in stream) { } }
        """);

    [Fact]
    public Task A_stream_that_is_passed_on_is_right() => ExpectAsync("Console.WriteLine(bot.AnswerAsync());");

    [Fact]
    public Task A_stream_that_is_kept_is_right() => ExpectAsync("kept = bot.AnswerAsync();");

    [Fact]
    public Task A_dropped_stream_that_is_not_tracked_is_the_users_matter() => ExpectAsync("chat.GetStreamingResponseAsync(\"\");");

    [Fact]
    public Task A_tracked_call_that_is_no_stream_is_sent_without_being_awaited() => Run.ExpectAsync(TrackedCode.Of("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync("");
            void Send() => AnswerAsync();
        }
        """));

    [Fact]
    public Task A_stream_whose_core_is_called_at_once_may_be_dropped() => Run.ExpectAsync(TrackedCode.Of("""
        partial class Bot(ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial IEnumerable<ChatResponseUpdate> Answer(ReadOnlySpan<char> question);
            IEnumerable<ChatResponseUpdate> AnswerCore(ReadOnlySpan<char> question) => [];
            void Send() => Answer("?");
        }
        """));

    private static Task<AnalyzerResult> ExpectAsync(string statements) => Run.ExpectAsync(TrackedCode.Of(Bot + $$"""
        class Page(Bot bot, IChatClient chat)
        {
            object? kept;

            async Task ShowAsync()
            {
                await Task.Yield();
                {{statements}}
            }
        }
        """));
}
