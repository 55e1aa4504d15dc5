using Microsoft.Extensions.Time.Testing;
using Tracking.CompilerServices;

namespace Tracking.Runtime.Tests.Calls;

/// <summary>A tracking with a clock, a log and a sink that a test can look into.</summary>
internal sealed class Recording
{
    internal Recording(params IModelCallSink[] earlierSinks)
    {
        ModelCallTrackingBuilder builder = new();
        foreach (IModelCallSink sink in earlierSinks)
        {
            builder.AddSink(sink);
        }

        Tracking = builder.AddSink(Sink).UseTimeProvider(Clock).UseLogger(Log).Build();
    }

    internal InMemorySink Sink { get; } = new();

    internal FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    internal LogLines Log { get; } = new();

    internal ModelCallTracking Tracking { get; }

    internal ModelCallSite Site { get; init; } = new(new ModelCallDescriptor("answer"));

    internal ModelCallRecord Record => Assert.Single(Sink.Records);

    internal IAsyncEnumerable<Chunk> Stream(
        Func<CancellationToken, IAsyncEnumerable<Chunk>> core,
        CancellationToken cancellationToken = default,
        params CancellationToken[] otherTokens) =>
        ModelCallStream.Create(
            Tracking, Site, core, static (call, token) => call.State(token), Chunk.Read, cancellationToken, otherTokens);

    internal TrackedStream<Chunk> TrackedStream(Func<CancellationToken, IAsyncEnumerable<Chunk>> core) =>
        ModelCallStream.CreateTracked(Tracking, Site, core, static (call, token) => call.State(token), Chunk.Read);

    internal IEnumerable<Chunk> Sequence(Func<IEnumerable<Chunk>> core, CancellationToken cancellationToken = default) =>
        ModelCallSequence.Create(Tracking, Site, core, static (call, _) => call.State(), Chunk.Read, cancellationToken);

    internal ModelCall Start(CancellationToken cancellationToken = default) => ModelCall.Start(Tracking, Site, cancellationToken);
}
