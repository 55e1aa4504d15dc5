using Tracking.Harness;

namespace Tracking.Generator.Tests;

/// <summary>Aggregates of tracked methods, as the generator writes them.</summary>
public class AnalyticsTests
{
    private const string Source = """
        public record Answer(int Input, int Output);

        public record Chunk(string Text, Answer? Usage = null);

        public partial class Bot(ModelCallTracking tracking)
        {
            [UsageReader]
            internal static TokenUsage Read(Answer answer) => TokenUsage.Inclusive(answer.Input, answer.Output);

            [UsageReader]
            internal static TokenUsage Read(Chunk chunk) => chunk.Usage is { } usage ? Read(usage) : default;

            [TrackedModelCall("embed", Provider = "local", Operation = "embeddings")]
            public partial Task<Answer> EmbedAsync();

            private Task<Answer> EmbedCoreAsync() => Task.FromResult(new Answer(17, 0));

            [TrackedModelCall("ask", Provider = "local")]
            public partial Task<Answer> AskAsync();

            private Task<Answer> AskCoreAsync() => Task.FromResult(new Answer(12, 8));

            [TrackedModelCall("stream", Provider = "local")]
            public partial IAsyncEnumerable<Chunk> StreamAsync();

            private async IAsyncEnumerable<Chunk> StreamCoreAsync()
            {
                yield return new("one", new(12, 1));
                await Task.Yield();
                yield return new("two", new(12, 8));
            }
        }

        public static class Program
        {
            private static InMemoryAnalytics analytics = new();

            private static Bot Bot() => new(new ModelCallTrackingBuilder().AddAnalytics(analytics = new()).Build());

            public static async Task<(long, string, string)[]> Embed()
            {
                await Bot().EmbedAsync();
                return [.. analytics.Aggregates];
            }

            public static async Task<(long, string, string)[]> Ask()
            {
                await Bot().AskAsync();
                return [.. analytics.Aggregates];
            }

            public static async Task<(long, string, string)[]> Stream()
            {
                await foreach (Chunk chunk in Bot().StreamAsync())
                {
                }

                return [.. analytics.Aggregates];
            }

            public static async Task<(long, string, string)[]> Leave()
            {
                await foreach (Chunk chunk in Bot().StreamAsync())
                {
                    break;
                }

                return [.. analytics.Aggregates];
            }
        }
        """;

    [Theory]
    [InlineData("Embed", "1 model-embed local, 17 model-embed-tokens local")]
    [InlineData("Ask", "1 model-generate local, 20 model-generate-tokens local")]
    [InlineData("Stream", "1 model-generateStream local, 20 model-generateStream-tokens local")]
    [InlineData("Leave", "13 model-generateStream-tokens local")]
    public async Task A_tracked_method_adds_to_the_aggregates_of_its_kind(string entry, string expected)
    {
        using ExecutedAssembly program = ExecutedAssembly.Load(TestCompilation.Run(Source).ExpectNoDiagnostics());

        (long Value, string Metric, string Path)[] aggregates =
            await program.CallAsync<(long, string, string)[]>("Program", entry);

        Assert.Equal(expected, string.Join(", ", aggregates.Select(static added => $"{added.Value} {added.Metric} {added.Path}")));
    }
}
