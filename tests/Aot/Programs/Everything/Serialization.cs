using System.Text.Json;
using System.Text.Json.Serialization;
using Tracking;

namespace Everything;

/// <summary>A record as JSON and back, without reflection.</summary>
internal static class Serialization
{
    internal static void Print()
    {
        Printed.Section("serialization");
        InMemorySink sink = new();
        using ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(sink).UseTimeProvider(new StoppedClock()).Build();
        using (ModelRun run = tracking.StartRun("by hand"))
        {
            ModelCallTracker tracker = tracking.CreateTracker(new ModelCallDescriptor("send") { VariationKey = "b", Version = 2, Provider = "openai" });
            tracker.TrackTokens(TokenUsage.Inclusive(input: 3_000_000_000, output: 20, reasoning: 5, cacheRead: 7));
            tracker.TrackToolCall("search");
            tracker.TrackSuccess();
            tracker.Complete();
        }

        foreach (ModelCallRecord record in sink.Records)
        {
            string json = JsonSerializer.Serialize(record, RecordContext.Default.ModelCallRecord);
            ModelCallRecord read = JsonSerializer.Deserialize(json, RecordContext.Default.ModelCallRecord);
            Console.WriteLine(Printed.WithoutIds(json));
            Console.WriteLine($"{read.RunId == record.RunId} {read.ParentRunId == record.ParentRunId} {Printed.Line(read) == Printed.Line(record)}");
            Printed.Records([read]);
        }
    }
}

[JsonSerializable(typeof(ModelCallRecord))]
internal sealed partial class RecordContext : JsonSerializerContext;
