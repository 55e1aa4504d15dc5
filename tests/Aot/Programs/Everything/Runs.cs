using Tracking;

namespace Everything;

/// <summary>Runs of several calls, declared and opened by hand, with a response that comes twice.</summary>
internal sealed partial class Runs(ModelCallTracking tracking)
{
    [TrackedModelRun("agent")]
    public partial Task<string> RunAsync(int rounds);

    private async Task<string> RunCoreAsync(int rounds, ModelCallTracker tracker)
    {
        for (int round = 0; round < rounds; round++)
        {
            await SendAsync($"response {round}");
        }

        tracker.TrackToolCall("plan");
        return "done";
    }

    [TrackedModelCall("send")]
    public partial Task<Message> SendAsync(string id);

    private static async Task<Message> SendCoreAsync(string id)
    {
        await Task.Yield();
        return new Message(id, new Counts(10, 2));
    }

    internal static async Task PrintAsync()
    {
        Printed.Section("runs");
        InMemorySink sink = new();
        using ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(sink).UseTimeProvider(new StoppedClock()).Build();
        Runs runs = new(tracking);
        await runs.RunAsync(3);
        Printed.Records(sink.Records);

        using (ModelRun run = tracking.StartRun("by hand"))
        {
            run.NoteCorrelationId("request 1");
            await runs.SendAsync("a");
            await runs.SendAsync("a");
            await runs.RunAsync(1);
            Console.WriteLine($"{run.Calls} calls {run.Billed} window {run.ContextWindowTokens} cost {run.Cost} {ReferenceEquals(ModelRun.Current, run)}");
            Printed.Records(run.Records);
            Console.WriteLine($"{run.Drain().Count} drained, {run.Drain().Count} left");
            run.TrackError(ErrorCodes.BudgetExceeded);
            run.TrackFeedback(Feedback.Negative);
        }

        Printed.Records(sink.Records.Skip(4));
        Console.WriteLine(ModelRun.Current is null);
    }

    public sealed record Counts(int InputTokens, int OutputTokens);

    public sealed record Message(string Id, Counts Usage);
}
