using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;

namespace Tracking.Runtime.Tests;

public class SinkLogTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly CapturedLog _log = new();

    [Fact]
    public void Each_sink_that_fails_is_named()
    {
        ModelCallTracking tracking = TrackingOf(new ThrowingSink("SECRET"), new OtherThrowingSink());

        for (int run = 0; run < 3; run++)
        {
            tracking.CreateTracker(new ModelCallDescriptor("answer")).Complete();
        }

        Assert.Equal(
            [
                "The sink Tracking.Runtime.Tests.ThrowingSink threw System.InvalidOperationException in OnMetric",
                "The sink Tracking.Runtime.Tests.ThrowingSink threw System.InvalidOperationException in OnCompleted",
                "The sink Tracking.Runtime.Tests.SinkLogTests+OtherThrowingSink threw System.Net.Sockets.SocketException: connection refused in OnCompleted",
            ],
            _log.Messages.Select(static message => message.Split(';')[0]));
        Assert.Equal(3 * (3 + 1), tracking.SinkFailures);
    }

    [Fact]
    public void Each_method_in_which_a_sink_fails_is_named()
    {
        ModelCallTracking tracking = TrackingOf(new ThrowingSink("SECRET"));
        ModelCallTracker tracker = tracking.CreateTracker(new ModelCallDescriptor("answer"));

        tracker.TrackSuccess();
        tracker.Complete();
        tracking.Flush();

        Assert.Equal(
            [nameof(IModelCallSink.OnMetric), nameof(IModelCallSink.OnCompleted), nameof(IModelCallSink.FlushAsync)],
            _log.Entries.Select(static entry => entry.State.Single(static field => field.Key == "Method").Value));
    }

    [Fact]
    public void A_full_disk_is_called_so()
    {
        ModelCallTracking tracking = TrackingOf(new FailingSink(FullDisk()));

        tracking.CreateTracker(new ModelCallDescriptor("answer")).Complete();

        string message = Assert.Single(_log.Messages);
        Assert.Contains("threw System.IO.IOException: no space left on the device in OnCompleted", message, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disk_that_is_full_in_earnest_is_called_so()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "There is no device that is always full.");
        await using FileStream full = new("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        ModelCallTracking tracking = TrackingOf(new JsonLinesSink(full));

        tracking.CreateTracker(new ModelCallDescriptor("answer")).Complete();

        Assert.Contains("threw System.IO.IOException: no space left on the device in", Assert.Single(_log.Messages), StringComparison.Ordinal);
        Assert.Equal(1, tracking.SinkFailures);
    }

    internal static IOException FullDisk() => new("SECRET", OperatingSystem.IsWindows() ? unchecked((int)0x80070070) : 28);

    private ModelCallTracking TrackingOf(params IModelCallSink[] sinks)
    {
        ModelCallTrackingBuilder builder = new ModelCallTrackingBuilder().UseLogger(_log).UseTimeProvider(_clock);
        foreach (IModelCallSink sink in sinks)
        {
            builder.AddSink(sink);
        }

        return builder.Build();
    }

    private sealed class OtherThrowingSink : IModelCallSink
    {
        public void OnCompleted(in ModelCallRecord record) => throw new SocketException((int)SocketError.ConnectionRefused, "SECRET");
    }

    private sealed class FailingSink(Exception failure) : IModelCallSink
    {
        public void OnCompleted(in ModelCallRecord record) => throw failure;
    }
}
