using Tracking;

namespace Everything;

internal static class Results
{
    internal static async Task PrintAsync()
    {
        Printed.Section("results");
        InMemorySink sink = new();
        using ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(sink).UseTimeProvider(new StoppedClock()).Build();
        ResultKinds calls = new(tracking);

        calls.Ask("why");
        await calls.AskAsync("why");
        await calls.AnswerAsync("why");
        await calls.AnswerSoonAsync("why");
        Tracked<Answer> rated = await calls.RatedAsync("why");
        await foreach (Answer word in calls.WordsAsync("one two three"))
        {
        }

        foreach (Answer word in calls.Words("one two"))
        {
        }

        TrackedStream<Answer> stream = calls.RatedWordsAsync("one two");
        await foreach (Answer word in stream)
        {
        }

        await calls.AskWithToolsAsync("weather?");
        await calls.AskWithArgumentsAsync(["hello", "why"], "large", "order 7", "user 8", "shop", 3);
        calls.Choose(new Answer("a", 13, 14), new ModelCallDescriptor("chosen at run time") { VariationKey = "b", Version = 3 });

        Printed.Records(sink.Records);
        Console.WriteLine($"{rated.Value} {rated.RunId == sink.Records[4].RunId} {stream.Record?.Usage.OutputTokens} {stream.RunId == sink.Records[7].RunId}");
        foreach (ModelCallMetric metric in sink.Metrics)
        {
            Console.WriteLine($"{metric.Kind} {metric.Descriptor.Key} {metric.Name} {metric.Outcome} {metric.Feedback} {metric.Value} {metric.Subject} {metric.JudgeConfigKey}");
        }

        Console.WriteLine(string.Join(", ", ModelCalls.All.Select(static call => call.Key).Order(StringComparer.Ordinal)));
    }
}
