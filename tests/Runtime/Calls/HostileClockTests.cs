using Tracking.CompilerServices;

namespace Tracking.Runtime.Tests.Calls;

/// <summary>Whatever the application's clock does: no call fails, no record is lost, no duration is negative.</summary>
public sealed class HostileClockTests
{
    public static TheoryData<string> Clocks => [.. Hostile.Keys];

    private static Dictionary<string, Func<TimeProvider>> Hostile { get; } = new()
    {
        ["goes back five seconds"] = static () => new BackwardsClock(),
        ["is at its lower limits"] = static () => new FixedClock(DateTimeOffset.MinValue, long.MinValue, long.MaxValue),
        ["is at its upper limits"] = static () => new FixedClock(DateTimeOffset.MaxValue, long.MaxValue, long.MinValue),
        ["throws"] = static () => new ThrowingClock(),
        ["has no frequency"] = static () => new FixedClock(DateTimeOffset.UnixEpoch, 0, 1) { Frequency = 0 },
        ["has a negative frequency"] = static () => new FixedClock(DateTimeOffset.UnixEpoch, 0, 1) { Frequency = -5 },
    };

    [Theory]
    [MemberData(nameof(Clocks))]
    public void A_call_is_recorded(string clock) => Check(clock, static tracking =>
        Assert.Equal("text", ModelCall.Start(tracking, Site).Track(Task.FromResult("text"), null).Result));

    [Theory]
    [MemberData(nameof(Clocks))]
    public void A_tracker_made_by_hand_is_recorded(string clock) => Check(clock, static tracking =>
    {
        ModelCallTracker tracker = tracking.CreateTracker(Site.Descriptor);
        tracker.TrackSuccess();
        tracker.Complete();
    });

    [Theory]
    [MemberData(nameof(Clocks))]
    public void A_run_is_recorded(string clock) => Check(clock, static tracking =>
    {
        using ModelRun run = tracking.StartRun("job");
        Assert.True(run.Duration >= TimeSpan.Zero);
    });

    [Theory]
    [MemberData(nameof(Clocks))]
    public Task A_stream_is_recorded(string clock) => CheckAsync(clock, static async tracking =>
    {
        Func<CancellationToken, IAsyncEnumerable<Chunk>> core = static _ => Chunks();
        IAsyncEnumerable<Chunk> stream = ModelCallStream.Create(
            tracking, Site, core, static (call, token) => call.State(token), Chunk.Read, CancellationToken.None);
        int count = 0;
        await foreach (Chunk _ in stream)
        {
            count++;
        }

        Assert.Equal(3, count);
    });

    [Theory]
    [MemberData(nameof(Clocks))]
    public Task A_stream_that_is_left_is_recorded(string clock) => CheckAsync(clock, static async tracking =>
    {
        Func<CancellationToken, IAsyncEnumerable<Chunk>> core = static _ => Chunks();
        IAsyncEnumerable<Chunk> stream = ModelCallStream.Create(
            tracking, Site, core, static (call, token) => call.State(token), Chunk.Read, CancellationToken.None);
        await foreach (Chunk _ in stream)
        {
            break;
        }
    });

    [Fact]
    public void A_token_is_signed_by_a_clock_that_throws()
    {
        TokenSigningOptions signing = new(new byte[TokenSigningOptions.ShortestKey]);
        using ModelCallTracking tracking = new ModelCallTrackingBuilder()
            .AddSink(new InMemorySink()).UseTimeProvider(new ThrowingClock()).UseTokenSigning(signing).Build();

        string token = tracking.CreateTracker(Site.Descriptor).ResumptionToken;

        Assert.Equal("answer", tracking.Resume(token).Key);
    }

    [Fact]
    public void A_clock_that_goes_on_is_measured_to_the_tick()
    {
        InMemorySink sink = new();
        FixedClock clock = new(new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero), 638_000_000_000_000_001, 638_000_000_012_345_679);
        using ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(sink).UseTimeProvider(clock).Build();

        ModelCall.Start(tracking, Site).Succeed();

        Assert.Equal(TimeSpan.FromTicks(12_345_678), Assert.Single(sink.Records).Duration);
    }

    private static ModelCallSite Site { get; } = new(new ModelCallDescriptor("answer"));

    private static void Check(string clock, Action<ModelCallTracking> call) => CheckAsync(clock, tracking =>
    {
        call(tracking);
        return Task.CompletedTask;
    }).GetAwaiter().GetResult();

    private static async Task CheckAsync(string clock, Func<ModelCallTracking, Task> call)
    {
        InMemorySink sink = new();
        CapturedLog log = new();
        using ModelCallTracking tracking = new ModelCallTrackingBuilder()
            .AddSink(sink).AddSink(new ThrowingSink("sink")).UseLogger(log).UseTimeProvider(Hostile[clock]()).Build();

        await call(tracking);

        ModelCallRecord record = Assert.Single(sink.Records);
        Assert.True(record.Duration >= TimeSpan.Zero, $"{record.Duration}");
        Assert.True(record.WaitTime is null || record.WaitTime >= TimeSpan.Zero, $"{record.WaitTime}");
        Assert.True(record.TimeToFirstChunk is null || record.TimeToFirstChunk >= TimeSpan.Zero, $"{record.TimeToFirstChunk}");
        Assert.All(sink.Metrics, static metric => Assert.True(metric.Value >= 0, $"{metric.Kind} {metric.Value}"));
        Assert.DoesNotContain(log.Messages, static message => message.Contains("Tracking itself failed", StringComparison.Ordinal));
    }

    private static async IAsyncEnumerable<Chunk> Chunks()
    {
        for (int count = 0; count < 3; count++)
        {
            await Task.Yield();
            yield return new Chunk("text");
        }
    }

    private sealed class BackwardsClock : TimeProvider
    {
        private int _readings;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => -5 * TimeSpan.TicksPerSecond * Interlocked.Increment(ref _readings);

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddSeconds(-5 * Interlocked.Increment(ref _readings));
    }

    private sealed class FixedClock(DateTimeOffset now, long first, long later) : TimeProvider
    {
        private int _readings;

        internal long Frequency { get; init; } = TimeSpan.TicksPerSecond;

        public override long TimestampFrequency => Frequency;

        public override long GetTimestamp() => Interlocked.Increment(ref _readings) == 1 ? first : later;

        public override DateTimeOffset GetUtcNow() => now;
    }

    private sealed class ThrowingClock : TimeProvider
    {
        public override long TimestampFrequency => throw new InvalidOperationException("frequency");

        public override long GetTimestamp() => throw new InvalidOperationException("timestamp");

        public override DateTimeOffset GetUtcNow() => throw new InvalidOperationException("now");
    }
}
