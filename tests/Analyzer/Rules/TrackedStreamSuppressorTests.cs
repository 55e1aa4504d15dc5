using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Rules;

public sealed class TrackedStreamSuppressorTests
{
    [Fact]
    public async Task The_mark_of_a_tracked_streams_token_is_no_mistake()
    {
        AnalyzerResult result = await TrackedCode.ExpectAsync("""
            partial class Bot(IChatClient chat, ModelCallTracking tracking)
            {
                [TrackedModelCall] public partial IAsyncEnumerable<ChatResponseUpdate> AnswerAsync([EnumeratorCancellation] CancellationToken ct = default);
                IAsyncEnumerable<ChatResponseUpdate> AnswerCoreAsync(CancellationToken ct) => chat.GetStreamingResponseAsync("", null, ct);
            }
            """);

        result.ExpectSuppressed("CS8424");
    }

    [Fact]
    public async Task The_same_holds_for_a_stream_with_its_run()
    {
        AnalyzerResult result = await TrackedCode.ExpectAsync("""
            partial class Bot(IChatClient chat, ModelCallTracking tracking)
            {
                [TrackedModelCall] public partial TrackedStream<ChatResponseUpdate> AnswerAsync([EnumeratorCancellation] CancellationToken ct = default);
                IAsyncEnumerable<ChatResponseUpdate> AnswerCoreAsync(CancellationToken ct) => chat.GetStreamingResponseAsync("", null, ct);
            }
            """);

        result.ExpectSuppressed("CS8424");
    }

    [Fact]
    public async Task A_stream_that_is_not_tracked_keeps_the_warning()
    {
        AnalyzerResult result = await TrackedCode.ExpectAsync("""
            class Bot(IChatClient chat)
            {
                public IAsyncEnumerable<ChatResponseUpdate> AnswerAsync([{|CS8424:EnumeratorCancellation|}] CancellationToken ct = default) => chat.GetStreamingResponseAsync("", null, ct);
            }
            """);

        result.ExpectSuppressed();
    }

    [Fact]
    public async Task A_tracked_call_that_is_no_stream_keeps_the_warning()
    {
        AnalyzerResult result = await TrackedCode.ExpectAsync("""
            partial class Bot(IChatClient chat, ModelCallTracking tracking)
            {
                [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync([{|CS8424:EnumeratorCancellation|}] CancellationToken ct = default);
                Task<ChatResponse> AnswerCoreAsync(CancellationToken ct) => chat.GetResponseAsync("", null, ct);
            }
            """);

        result.ExpectSuppressed();
    }

    [Fact]
    public async Task A_parameter_that_is_no_token_keeps_the_warning()
    {
        AnalyzerResult result = await TrackedCode.ExpectAsync("""
            partial class Bot(IChatClient chat, ModelCallTracking tracking)
            {
                [TrackedModelCall] public partial IAsyncEnumerable<ChatResponseUpdate> AnswerAsync([{|CS8424:EnumeratorCancellation|}] string question);
                IAsyncEnumerable<ChatResponseUpdate> AnswerCoreAsync(string question) => chat.GetStreamingResponseAsync(question);
            }
            """);

        result.ExpectSuppressed();
    }
}
