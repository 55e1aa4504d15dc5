using Tracking;

namespace Everything;

internal static class Resumption
{
    private static readonly byte[] OldKey = [.. Enumerable.Range(0, 32).Select(static index => (byte)index)];
    private static readonly byte[] NewKey = [.. Enumerable.Range(32, 32).Select(static index => (byte)index)];

    internal static async Task PrintAsync()
    {
        Printed.Section("resumption");
        InMemorySink sink = new();
        StoppedClock clock = new();
        using ModelCallTracking unsigned = new ModelCallTrackingBuilder().AddSink(sink).UseTimeProvider(clock).Build();
        ResumedTracker known = unsigned.Resume("eyJydW5JZCI6InRlc3QtcnVuLWlkIiwiY29uZmlnS2V5IjoibXktY29uZmlnLWtleSIsInZhcmlhdGlvbktleSI6Im15LXZhcmlhdGlvbiIsInZlcnNpb24iOjV9", "a user");
        Console.WriteLine($"{known.RunId} {known.Key} {known.VariationKey} {known.Version} {known.GraphKey}");
        Console.WriteLine($"{known.TrackFeedback(Feedback.Positive)} {known.TrackFeedback(Feedback.Negative)}");
        known.TrackJudgeResult(new JudgeResult("tone", 0.5) { Sampled = true, Success = true });

        using ModelCallTracking before = Signed(new TokenSigningOptions(OldKey));
        using ModelCallTracking after = Signed(new TokenSigningOptions(NewKey, OldKey));
        Tracked<Answer> rated = await new ResultKinds(before).RatedAsync("why");
        Console.WriteLine($"{after.Resume(rated.ResumptionToken).RunId == rated.RunId}");
        Console.WriteLine(Refused(after, known.RunId.ToString()));
        Console.WriteLine(Refused(after, rated.ResumptionToken + "A"));
        Console.WriteLine(Refused(unsigned, "e30"));
        clock.Now += TimeSpan.FromDays(400);
        Console.WriteLine(Refused(after, rated.ResumptionToken));
        foreach (ModelCallMetric metric in sink.Metrics.Where(static metric => metric.Kind is MetricKind.Feedback or MetricKind.JudgeResult))
        {
            Console.WriteLine($"{metric.Kind} {metric.Feedback} {metric.Name} {metric.Value} {metric.Subject}");
        }

        ModelCallTracking Signed(TokenSigningOptions options) =>
            new ModelCallTrackingBuilder().AddSink(sink).UseTimeProvider(clock).UseTokenSigning(options).Build();
    }

    private static string Refused(ModelCallTracking tracking, string token)
    {
        try
        {
            tracking.Resume(token);
            return "accepted";
        }
        catch (ArgumentException exception)
        {
            return exception.Message;
        }
    }
}
