using Tracking.Harness;

namespace Tracking.Generator.Tests;

public class TrackedRunTests
{
    private const string Source = """
        public record Answer(int Input, int Output);

        public partial class Agent(ModelCallTracking tracking)
        {
            [UsageReader]
            internal static TokenUsage Read(Answer answer) => TokenUsage.Inclusive(answer.Input, answer.Output);

            [TrackedModelRun("agent")]
            public partial Task<Answer> RunAsync(int rounds);

            private async Task<Answer> RunCoreAsync(int rounds)
            {
                Answer last = new(0, 0);
                for (int i = 0; i < rounds; i++)
                {
                    last = await AskAsync(i);
                }

                return last;
            }

            [TrackedModelCall("ask")]
            public partial Task<Answer> AskAsync(int round);

            private async Task<Answer> AskCoreAsync(int round)
            {
                await Task.Yield();
                return new Answer(10 + round, 5);
            }

            [TrackedModelCall("ask-in")]
            public partial Task<Answer> AskInAsync(ModelRun run, int round);

            private Task<Answer> AskInCoreAsync(ModelRun run, int round) => Task.FromResult(new Answer(round, round));

            [TrackedModelRun("stream")]
            public partial IAsyncEnumerable<Answer> StreamAsync(int rounds);

            private async IAsyncEnumerable<Answer> StreamCoreAsync(int rounds)
            {
                for (int i = 0; i < rounds; i++)
                {
                    yield return await AskAsync(i);
                }
            }
        }

        public static class Program
        {
            public static async Task<string> Run()
            {
                InMemorySink sink = new();
                await new Agent(new ModelCallTrackingBuilder().AddSink(sink).Build()).RunAsync(3);
                return Report(sink);
            }

            public static async Task<string> Stream()
            {
                InMemorySink sink = new();
                await foreach (Answer answer in new Agent(new ModelCallTrackingBuilder().AddSink(sink).Build()).StreamAsync(2))
                {
                    if (ModelRun.Current is not null)
                    {
                        return "the run leaked into the consumer";
                    }
                }

                return Report(sink);
            }

            public static async Task<string> Passed()
            {
                InMemorySink sink = new();
                ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(sink).Build();
                using ModelRun run = tracking.StartRun("passed");
                await new Agent(new ModelCallTrackingBuilder().Build()).AskInAsync(run, 7);
                return $"{run.Calls} {run.Billed.TotalTokens} {sink.Records[0].ParentRunId == run.RunId}";
            }

            private static string Report(InMemorySink sink)
            {
                ModelCallRecord run = sink.Records[^1];
                int inside = 0;
                foreach (ModelCallRecord record in sink.Records)
                {
                    inside += record.ParentRunId == run.RunId ? 1 : 0;
                }

                return $"{run.Descriptor.Key} {run.IsRun} {inside} {run.Usage.TotalTokens} {run.Usage.Provenance} {run.Outcome}";
            }
        }
        """;

    [Theory]
    [InlineData("Run", "agent True 3 48 RolledUp Success")]
    [InlineData("Stream", "stream True 2 31 RolledUp Success")]
    [InlineData("Passed", "1 14 True")]
    public async Task A_tracked_run_is_the_parent_of_the_calls_inside_it(string entry, string expected)
    {
        using ExecutedAssembly program = ExecutedAssembly.Load(TestCompilation.Run(Source).ExpectNoDiagnostics());

        Assert.Equal(expected, await program.CallAsync<string>("Program", entry));
    }
}
