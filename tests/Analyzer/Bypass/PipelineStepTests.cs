using Tracking.Analyzer.Bypass;
using Tracking.Generator;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Bypass;

/// <summary>A step in a client's pipeline is called by whoever calls the client, and that call is the one to track.</summary>
public sealed class PipelineStepTests
{
    private static readonly AnalyzerRun Run = AnalyzerRun.Of(new ModelCallAnalyzer()).After(new TrackedModelCallGenerator());

    [Fact]
    public Task A_method_of_a_steps_shape_passes_on() => ExpectAsync("""
        static class Steps
        {
            public static async Task<ChatResponse> LogAsync(
                IEnumerable<ChatMessage> messages, ChatOptions? options, IChatClient inner, CancellationToken cancellationToken)
            {
                Console.WriteLine("asked");
                return await inner.GetResponseAsync(messages, options, cancellationToken);
            }
        }
        """);

    [Fact]
    public Task A_local_function_of_a_steps_shape_passes_on() => ExpectAsync("""
        class Pipeline
        {
            Delegate Step()
            {
                return LogAsync;

                async IAsyncEnumerable<ChatResponseUpdate> LogAsync(
                    IEnumerable<ChatMessage> messages,
                    ChatOptions? options,
                    IChatClient inner,
                    [EnumeratorCancellation] CancellationToken cancellationToken)
                {
                    await foreach (ChatResponseUpdate update in inner.GetStreamingResponseAsync(messages, options, cancellationToken))
                    {
                        yield return update;
                    }
                }
            }
        }
        """);

    [Fact]
    public Task A_lambda_of_a_steps_shape_passes_on() => ExpectAsync("""
        class Pipeline
        {
            Func<IEnumerable<ChatMessage>, ChatOptions?, IChatClient, CancellationToken, Task<ChatResponse>> step =
                (messages, options, inner, cancellationToken) => inner.GetResponseAsync(messages, options, cancellationToken);
        }
        """);

    [Fact]
    public Task A_step_for_embeddings_passes_on() => ExpectAsync("""
        static class Steps
        {
            public static Task<GeneratedEmbeddings<Embedding<float>>> LogAsync(
                IEnumerable<string> texts,
                EmbeddingGenerationOptions? options,
                IEmbeddingGenerator<string, Embedding<float>> inner,
                CancellationToken cancellationToken) => inner.GenerateAsync(texts, options, cancellationToken);
        }
        """);

    [Fact]
    public Task A_step_that_asks_another_client_is_reported() => ExpectAsync("""
        class Steps(IChatClient judge)
        {
            public async Task<ChatResponse> JudgeAsync(
                IEnumerable<ChatMessage> messages, ChatOptions? options, IChatClient inner, CancellationToken cancellationToken)
            {
                await judge.{|TRK302:GetResponseAsync|}(messages, options, cancellationToken);
                return await inner.GetResponseAsync(messages, options, cancellationToken);
            }
        }
        """);

    [Fact]
    public Task A_method_with_a_client_elsewhere_is_reported() => ExpectAsync("""
        static class Extensions
        {
            public static Task<ChatResponse> AskAsync(
                this IChatClient client, IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken) =>
                client.{|TRK302:GetResponseAsync|}(messages, options, cancellationToken);
        }
        """);

    private static Task<AnalyzerResult> ExpectAsync(string source) => Run.ExpectAsync(TrackedCode.Of(source));
}
