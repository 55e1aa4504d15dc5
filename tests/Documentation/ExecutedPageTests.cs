using Tracking.Harness;

namespace Tracking.Documentation.Tests;

/// <summary>What the pages say that their code does, it does.</summary>
public sealed class ExecutedPageTests : IDisposable
{
    private readonly InMemorySink sink = new();
    private readonly ModelCallTracking tracking;
    private readonly TwentyTokenModel model = new();

    public ExecutedPageTests() => tracking = new ModelCallTrackingBuilder().AddSink(sink).Build();

    [Fact]
    public async Task The_test_in_the_guide_to_sinks_passes()
    {
        using ExecutedAssembly page = Load("docs/guides/sinks.md");

        await page.CallAsync("Program", "TestAsync", model);
    }

    [Fact]
    public async Task Feedback_by_the_token_of_the_guide_is_that_of_the_answer()
    {
        using ExecutedAssembly page = Load("docs/guides/feedback.md");

        string answer = await page.CallAsync<string>("Program", "AnswerAsync", model, tracking);
        string token = answer[(answer.LastIndexOf(' ') + 1)..];
        page.Call("Program", "Rate", tracking, token);

        Assert.Equal($"In the post. {token}", answer);
        Assert.Equal(
            [(MetricKind.Feedback, sink.Records[0].RunId), (MetricKind.JudgeResult, sink.Records[0].RunId)],
            sink.Metrics.TakeLast(2).Select(static metric => (metric.Kind, metric.RunId)));
    }

    [Fact]
    public async Task The_scope_in_the_guide_to_runs_has_the_call_inside_it()
    {
        using ExecutedAssembly page = Load("docs/guides/runs.md");

        await page.CallAsync("Program", "RunAsync", model, tracking);

        Assert.Equal(
            [("ask", false, 20L), ("agent", true, 20L)],
            sink.Records.Select(static record => (record.Descriptor.Key, record.IsRun, record.Usage.TotalTokens ?? 0)));
        Assert.Equal(sink.Records[1].RunId, sink.Records[0].ParentRunId);
    }

    public void Dispose()
    {
        tracking.Dispose();
        model.Dispose();
    }

    private static ExecutedAssembly Load(string page) =>
        ReadersProject.Load(Context.Of(page).Around([.. CodeBlock.In(page).Where(static block => block.IsCSharp)]));
}
