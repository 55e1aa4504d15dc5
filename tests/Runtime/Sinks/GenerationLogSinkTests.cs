using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Tracking.Runtime.Tests;

public class GenerationLogSinkTests
{
    [Fact]
    public void A_run_is_logged_as_one_event_with_a_field_for_each_value()
    {
        CapturedLog log = new();
        GenerationLogSink sink = new(log);

        sink.OnCompleted(GenerationRecords.Least with { Usage = TokenUsage.Inclusive(input: 12, output: 8), HistoryLength = 2 });

        Assert.Equal(["Tracking.Generation"], log.Categories);
        LogEntry entry = Assert.Single(log.Entries);
        Assert.Equal((LogLevel.Information, "generation"), (entry.Level, entry.Event.Name));
        Assert.Null(entry.Exception);
        Assert.Equal(
            new KeyValuePair<string, object?>[]
            {
                new("schema", 1L),
                new("timestamp", "2026-01-02T03:04:06.5002500Z"),
                new("run_id", "9b2f0f3e-4d0c-4e5a-9a57-0d2f6f3c1a2b"),
                new("step", 1L),
                new("key", "answer"),
                new("version", 1L),
                new("operation", "unknown"),
                new("model_id", "unknown"),
                new("provider_id", "unknown"),
                new("finish_reason", "unknown"),
                new("outcome", "success"),
                new("provenance", "reported"),
                new("duration_ms", 1500.25),
                new("tokens_input", 12L),
                new("tokens_input_total", 12L),
                new("tokens_output", 8L),
                new("history_length", 2L),
            },
            entry.State);
    }

    [Fact]
    public void Added_twice_it_logs_a_run_once()
    {
        CapturedLog log = new();
        using ModelCallTracking tracking = new ModelCallTrackingBuilder().UseLogger(log).AddGenerationLog().AddGenerationLog().Build();

        tracking.CreateTracker(new ModelCallDescriptor("answer")).Complete();

        Assert.Single(log.Entries);
    }

    [Fact]
    public void The_text_is_the_event_as_json()
    {
        CapturedLog log = new();

        new GenerationLogSink(log).OnCompleted(GenerationRecords.Most);

        Assert.Equal("generation " + GenerationEvent.ToJson(GenerationRecords.Most), Assert.Single(log.Messages));
    }

    [Fact]
    public void A_logger_that_writes_later_names_the_activity_of_the_call()
    {
        CapturedLog log = new();
        using (Activity activity = new Activity("request").SetIdFormat(ActivityIdFormat.W3C).Start())
        {
            new GenerationLogSink(log).OnCompleted(GenerationRecords.Least);
            activity.Stop();

            Assert.Contains(new("trace_id", activity.TraceId.ToHexString()), Assert.Single(log.Entries).State);
        }
    }

    [Fact]
    public void Nothing_is_logged_below_the_level()
    {
        CapturedLog log = new() { Minimum = LogLevel.Warning };

        new GenerationLogSink(log).OnCompleted(GenerationRecords.Least);

        Assert.Empty(log.Entries);
    }

    [Fact]
    public void Without_a_logger_nothing_happens() => new GenerationLogSink(null).OnCompleted(GenerationRecords.Least);

    [Fact]
    public void Metrics_are_not_wanted() => Assert.False(new GenerationLogSink(null).WantsMetrics);

    [Fact]
    public void The_builder_adds_it_whatever_the_order_in_which_the_logger_is_given()
    {
        CapturedLog log = new();
        ModelCallTracking tracking = new ModelCallTrackingBuilder().AddGenerationLog().UseLogger(log).Build();

        tracking.CreateTracker(new ModelCallDescriptor("answer")).Complete();

        Assert.Equal("generation", Assert.Single(log.Entries).Event.Name);
    }
}
