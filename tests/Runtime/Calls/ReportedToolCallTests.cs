using Tracking.CompilerServices;

namespace Tracking.Runtime.Tests.Calls;

public class ReportedToolCallTests
{
    [Fact]
    public void Tools_that_a_response_shows_are_recorded_after_the_tokens()
    {
        Recording recording = new();

        recording.Start().Succeed<string?[]>(["search", "", "search", null, "send"], Read);

        Assert.Equal(["search", "search", "send"], recording.Record.ToolCalls);
        Assert.Equal(
            [MetricKind.Duration, MetricKind.Outcome, MetricKind.Tokens, MetricKind.ToolCall, MetricKind.ToolCall, MetricKind.ToolCall],
            recording.Sink.Metrics.Select(metric => metric.Kind));
        Assert.Equal(["search", "search", "send"], recording.Sink.Metrics.Skip(3).Select(metric => metric.Name));
    }

    [Fact]
    public void Those_that_the_core_recorded_itself_stand_alone()
    {
        Recording recording = new();

        ModelCall call = recording.Start();
        call.Tracker.TrackToolCall("own");
        call.Succeed<string?[]>(["search"], Read);

        Assert.Equal(["own"], recording.Record.ToolCalls);
        Assert.Equal(["own"], recording.Sink.Metrics.Where(metric => metric.Kind == MetricKind.ToolCall).Select(metric => metric.Name));
    }

    [Fact]
    public void A_core_that_takes_a_tracker_and_records_none_leaves_them_to_the_response()
    {
        Recording recording = new();

        ModelCall call = recording.Start();
        _ = call.Tracker.RunId;
        call.Succeed<string?[]>(["search"], Read);

        Assert.Equal(["search"], recording.Record.ToolCalls);
        Assert.Equal(MetricKind.ToolCall, recording.Sink.Metrics[^1].Kind);
    }

    [Fact]
    public void A_call_that_is_told_of_twice_in_a_row_counts_once()
    {
        ModelCallReading reading = default;
        reading.ReportToolCall("search", "1");
        reading.ReportToolCall("search", "1");
        reading.ReportToolCall("search", "2");
        reading.ReportToolCall("send", "2");
        reading.ReportToolCall("send");
        reading.ReportToolCall("send");

        Assert.Equal(["search", "search", "send", "send", "send"], reading.ToolCalls);
    }

    [Fact]
    public void A_server_that_calls_without_end_does_not_fill_the_memory()
    {
        ModelCallReading reading = default;
        for (int i = 0; i < 5000; i++)
        {
            reading.ReportToolCall("search");
        }

        Assert.Equal(1000, reading.ToolCalls.Length);
    }

    [Fact]
    public void Empty_texts_erase_nothing()
    {
        ModelCallReading reading = new() { Model = "m", ResponseId = "i", FinishReason = "stop", ServiceTier = "flex", Speed = "fast", Region = "eu" };
        reading.Model = string.Empty;
        reading.ResponseId = string.Empty;
        reading.FinishReason = string.Empty;
        reading.ServiceTier = string.Empty;
        reading.Speed = string.Empty;
        reading.Region = string.Empty;
        reading.FailureCode = string.Empty;
        ModelCallReading empty = new() { Model = string.Empty, ResponseId = string.Empty };

        Assert.Equal(
            ("m", "i", "stop", "flex", "fast", "eu"),
            (reading.Model, reading.ResponseId, reading.FinishReason, reading.ServiceTier, reading.Speed, reading.Region));
        Assert.Equal((null, null, null), (reading.FailureCode, empty.Model, empty.ResponseId));
    }

    private static void Read(string?[] names, ref ModelCallReading reading)
    {
        reading.ReportUsage(UsageConvention.Inferred, input: 12, output: 8);
        foreach (string? name in names)
        {
            reading.ReportToolCall(name);
        }
    }
}
