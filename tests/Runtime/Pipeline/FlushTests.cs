using Microsoft.Extensions.Time.Testing;

namespace Tracking.Runtime.Tests;

public class FlushTests
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(7);

    private readonly FakeTimeProvider _clock = new();
    private readonly CapturedLog _log = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_sink_that_hangs_keeps_neither_the_other_sinks_nor_who_gives_up_waiting(bool blocks)
    {
        using HangingSink hanging = new(blocks);
        SignalingSink other = new();
        ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(hanging).AddSink(other).Build();
        using CancellationTokenSource giveUp = new();

        Task flushing = Task.Run(async () => await tracking.FlushAsync(giveUp.Token));
        await other.Flushed.WaitAsync(BlockedPool.Deadlock);
        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => flushing.WaitAsync(BlockedPool.Deadlock));
        Assert.Equal(1, hanging.Flushes);
        Assert.Equal(0, tracking.SinkFailures);
    }

    [Theory]
    [InlineData("FlushAsync", true)]
    [InlineData("FlushAsync", false)]
    [InlineData("Flush", true)]
    [InlineData("Flush", false)]
    [InlineData("DisposeAsync", true)]
    [InlineData("Dispose", true)]
    public async Task A_sink_that_hangs_is_waited_for_as_long_as_is_configured(string way, bool blocks)
    {
        // given
        using HangingSink hanging = new(blocks);
        SignalingSink other = new();
        ModelCallTracking tracking = Build(hanging, other);

        // when
        Task flushing = FlushAsync(tracking, way);
        await other.Flushed.WaitAsync(BlockedPool.Deadlock);
        _clock.Advance(Timeout - TimeSpan.FromMilliseconds(1));
        bool returnedBefore = flushing.IsCompleted;
        await AdvanceUntilAsync(flushing);

        // then
        Assert.False(returnedBefore);
        Assert.Equal(1, tracking.SinkFailures);
        Assert.Equal(
            "The sink Tracking.Runtime.Tests.HangingSink did not finish a flush within 00:00:07 and is not waited for; the other sinks are not "
            + "affected, and what it holds back may be lost. 0 such failures were not logged since the last one.",
            Assert.Single(_log.Messages));
    }

    [Fact]
    public async Task Without_a_setting_a_flush_waits_for_ten_seconds()
    {
        using HangingSink hanging = new(blocks: false);
        SignalingSink other = new();
        ModelCallTracking tracking = new ModelCallTrackingBuilder()
            .AddSink(hanging).AddSink(other).UseTimeProvider(_clock).UseLogger(_log).Build();

        Task flushing = FlushAsync(tracking, "FlushAsync");
        await other.Flushed.WaitAsync(BlockedPool.Deadlock);
        await AdvanceUntilAsync(flushing);

        Assert.Contains("within 00:00:10", Assert.Single(_log.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sink_that_has_hung_is_not_waited_for_again_until_it_is_done()
    {
        // given
        HangingSink hanging = new(blocks: true);
        SignalingSink other = new();
        ModelCallTracking tracking = Build(hanging, other);
        Task first = FlushAsync(tracking, "FlushAsync");
        await other.Flushed.WaitAsync(BlockedPool.Deadlock);
        await AdvanceUntilAsync(first);

        // when
        await tracking.FlushAsync().AsTask().WaitAsync(BlockedPool.Deadlock);
        tracking.Flush();
        int flushesWhileHanging = hanging.Flushes;
        hanging.Dispose();
        while (hanging.Flushes == 1)
        {
            await tracking.FlushAsync().AsTask().WaitAsync(BlockedPool.Deadlock);
        }

        // then
        Assert.Equal(1, flushesWhileHanging);
        Assert.InRange(tracking.SinkFailures, 3, long.MaxValue);
    }

    [Fact]
    public async Task A_sink_is_told_when_nobody_waits_for_its_flush_any_longer()
    {
        using HangingSink hanging = new(blocks: false);
        SignalingSink other = new();
        ModelCallTracking tracking = Build(hanging, other);

        Task flushing = FlushAsync(tracking, "FlushAsync");
        await other.Flushed.WaitAsync(BlockedPool.Deadlock);
        while (hanging.Flushes == 0)
        {
            await Task.Delay(1);
        }

        bool isCancelledBefore = hanging.Token.IsCancellationRequested;
        await AdvanceUntilAsync(flushing);
        TaskCompletionSource told = new();
        await using CancellationTokenRegistration registration = hanging.Token.Register(told.SetResult);

        Assert.False(isCancelledBefore);
        await told.Task.WaitAsync(BlockedPool.Deadlock);
    }

    [Fact]
    public async Task Those_who_flush_while_a_flush_runs_share_the_next()
    {
        HangingSink sink = new(blocks: false);
        ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(sink).Build();

        Task first = tracking.FlushAsync().AsTask();
        Task[] later = [.. Enumerable.Range(0, 20).Select(_ => tracking.FlushAsync().AsTask())];
        sink.Dispose();
        await Task.WhenAll([first, .. later]).WaitAsync(BlockedPool.Deadlock);

        Assert.Equal(2, sink.Flushes);
        Assert.Equal(0, tracking.SinkFailures);
    }

    [Fact]
    public async Task A_flush_that_fails_is_counted_once_however_many_wait_for_it()
    {
        ModelCallTracking tracking = Build(new ThrowingSink("SECRET"));

        await tracking.FlushAsync();
        await tracking.DisposeAsync();

        Assert.Equal(2, tracking.SinkFailures);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    [InlineData(24 * 24 * 3600)]
    public void A_timeout_is_a_time(int seconds) =>
        Assert.Throws<ArgumentOutOfRangeException>("timeout", () => new ModelCallTrackingBuilder().UseFlushTimeout(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void A_clock_without_timers_is_no_reason_not_to_flush()
    {
        FlushCountingSink sink = new();
        ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(sink).UseTimeProvider(new ClockWithoutTimers()).Build();

        tracking.Flush();
        tracking.Dispose();

        Assert.Equal(2, sink.Flushes);
    }

    private ModelCallTracking Build(params IModelCallSink[] sinks)
    {
        ModelCallTrackingBuilder builder = new ModelCallTrackingBuilder().UseTimeProvider(_clock).UseFlushTimeout(Timeout).UseLogger(_log);
        foreach (IModelCallSink sink in sinks)
        {
            builder.AddSink(sink);
        }

        return builder.Build();
    }

    private static Task FlushAsync(ModelCallTracking tracking, string way) => way switch
    {
        "FlushAsync" => tracking.FlushAsync().AsTask(),
        "DisposeAsync" => tracking.DisposeAsync().AsTask(),
        "Flush" => Task.Factory.StartNew(tracking.Flush, TaskCreationOptions.LongRunning),
        _ => Task.Factory.StartNew(tracking.Dispose, TaskCreationOptions.LongRunning),
    };

    // Who flushes may not have come to wait when the clock is moved for the first time.
    private async Task AdvanceUntilAsync(Task flushing)
    {
        long until = Environment.TickCount64 + (long)BlockedPool.Deadlock.TotalMilliseconds;
        while (!flushing.IsCompleted && Environment.TickCount64 < until)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(flushing, Task.Delay(20));
        }

        Assert.True(flushing.IsCompleted, "The flush does not end.");
        await flushing;
    }

    private sealed class ClockWithoutTimers : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            throw new InvalidOperationException();
    }
}
