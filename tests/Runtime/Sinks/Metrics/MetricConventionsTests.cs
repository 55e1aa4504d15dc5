using System.Diagnostics.Metrics;
using Tracking.CompilerServices;

namespace Tracking.Runtime.Tests.Metrics;

[Collection(MeasuredCalls.OneMeter)]
public class MetricConventionsTests
{
    [Theory]
    [InlineData(null, GenAiConventions.Version141)]
    [InlineData("", GenAiConventions.Version141)]
    [InlineData("http/dup", GenAiConventions.Version141)]
    [InlineData("gen_ai_latest_experimental", GenAiConventions.Latest)]
    [InlineData("http, gen_ai_latest_experimental ,database", GenAiConventions.Latest)]
    [InlineData("not_gen_ai_latest_experimental", GenAiConventions.Version141)]
    public void The_environment_opts_in_by_a_token_of_a_list(string? optIns, GenAiConventions expected) =>
        Assert.Equal(expected, GenAiConventionsSetting.Parse(optIns));

    [Fact]
    public void Both_measures_with_both()
    {
        using MeasuredCalls calls = new(GenAiConventions.Both);

        calls.Call(calls.SiteOf());

        Assert.Equal(["gen_ai.client.inference.duration 0.25 chat", "gen_ai.client.operation.duration 0.25 chat"], calls.Measurements);
    }

    [Fact]
    public void Conventions_that_do_not_exist_are_refused() => Assert.Throws<ArgumentOutOfRangeException>(
        static () => new ModelCallTrackingBuilder().UseGenAiConventions((GenAiConventions)3));

    [Fact]
    public void Adding_metrics_twice_measures_once()
    {
        using MeasuredCalls calls = new(GenAiConventions.Version141);
        ModelCallTracking tracking = new ModelCallTrackingBuilder()
            .AddMetrics().AddMetrics().UseGenAiConventions(GenAiConventions.Version141).Build();

        ModelCall.Start(tracking, calls.SiteOf()).Succeed();

        Assert.Single(calls.Measurements);
    }

    [Theory]
    [InlineData("gen_ai.client.token.usage", "{token}", "Histogram`1")]
    [InlineData("gen_ai.client.operation.duration", "s", "Histogram`1")]
    [InlineData("gen_ai.client.operation.time_to_first_chunk", "s", "Histogram`1")]
    [InlineData("gen_ai.client.operation.time_per_output_chunk", "s", "Histogram`1")]
    [InlineData("gen_ai.client.inference.usage.input_tokens", "{token}", "Counter`1")]
    [InlineData("gen_ai.client.inference.operation.output_tokens", "{token}", "Histogram`1")]
    [InlineData("gen_ai.client.inference.duration", "s", "Histogram`1")]
    [InlineData("gen_ai.client.inference.time_to_first_chunk", "s", "Histogram`1")]
    [InlineData("gen_ai.client.embeddings.operation.input_tokens", "{token}", "Histogram`1")]
    public void Instruments_have_the_kind_the_unit_and_the_buckets_of_the_conventions(string name, string unit, string kind)
    {
        Instrument instrument = Published(name);

        Assert.Equal((unit, kind), (instrument.Unit, instrument.GetType().Name));
        if (instrument is Histogram<double> seconds)
        {
            Assert.Equal(
                [0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92],
                seconds.Advice!.HistogramBucketBoundaries!);
        }

        if (instrument is Histogram<long> tokens)
        {
            Assert.Equal(
                [1, 4, 16, 64, 256, 1024, 4096, 16384, 65536, 262144, 1048576, 4194304, 16777216, 67108864],
                tokens.Advice!.HistogramBucketBoundaries!);
        }
    }

    [Fact]
    public void Measuring_allocates_nothing_for_a_call_with_few_tags()
    {
        using MeterListener listener = Listen();
        MetricsSink sink = new(GenAiConventions.Both, new TagAttributes(new MetricsOptions()));
        ModelCallRecord record = GenerationRecords.Most;
        sink.OnCompleted(in record);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int time = 0; time < 100; time++)
        {
            sink.OnCompleted(in record);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static MeterListener Listen()
    {
        MeterListener listener = new()
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == "Tracking.ModelCalls")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>(static (_, _, _, _) => { });
        listener.SetMeasurementEventCallback<double>(static (_, _, _, _) => { });
        listener.Start();
        return listener;
    }

    private static Instrument Published(string name)
    {
        _ = new MetricsSink(GenAiConventions.Both, new TagAttributes(new MetricsOptions()));
        Instrument? found = null;
        using MeterListener listener = new()
        {
            InstrumentPublished = (instrument, _) =>
                found = instrument.Meter.Name == "Tracking.ModelCalls" && instrument.Name == name ? instrument : found,
        };
        listener.Start();
        return Assert.IsAssignableFrom<Instrument>(found);
    }
}
