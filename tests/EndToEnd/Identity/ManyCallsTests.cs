using System.Collections.Concurrent;
using OpenAI.Chat;
using Tracking.EndToEnd.Tests.Bots;
using Tracking.EndToEnd.Tests.Support;

namespace Tracking.EndToEnd.Tests.Identity;

public sealed class ManyCallsTests
{
    private const int Calls = 1_000;

    [Fact]
    public async Task A_thousand_calls_of_one_method_are_a_thousand_runs_and_no_event_mixes_two_of_them()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();
        NumberedBot bot = models.Numbered();
        ConcurrentDictionary<string, RunId> runs = new();

        await Parallel.ForAsync(0, Calls, async (call, _) =>
        {
            Tracked<ChatCompletion> answer = await bot.AnswerAsync($"question {call}", customer: call);
            runs[$"question {call}"] = answer.RunId;
        });

        Assert.Equal(Calls, runs.Values.Distinct().Count());
        Assert.All(runs.Values, run => Assert.Equal(4, Guid.Parse(run.ToString()).Version));
        Assert.Equal(Calls, models.Records.Count);
        Assert.All(models.Records, record => Assert.Equal(runs[record.CorrelationId!], record.RunId));

        ILookup<RunId, ModelCallMetric> metrics = models.Metrics.ToLookup(metric => metric.RunId);
        Assert.Equal(Calls, metrics.Count);
        Assert.All(models.Records, record =>
        {
            Assert.Equal([MetricKind.Duration, MetricKind.Outcome, MetricKind.Tokens], metrics[record.RunId].Select(metric => metric.Kind));
            Assert.All(metrics[record.RunId], metric => Assert.Equal($"question {metric.Subject}", record.CorrelationId));
        });
    }
}
