using Microsoft.Extensions.Time.Testing;
using Tracking.CompilerServices;

namespace Tracking.Runtime.Tests.Prices;

/// <summary>A tracking with prices, and calls as generated code makes them.</summary>
internal sealed class PricedCalls
{
    internal PricedCalls(PriceTable prices)
    {
        Tracking = new ModelCallTrackingBuilder().AddSink(Sink).UseTimeProvider(Clock).UseLogger(Log).UsePrices(prices).Build();
    }

    internal InMemorySink Sink { get; } = new();

    internal CapturedLog Log { get; } = new();

    internal FakeTimeProvider Clock { get; } = new(PriceFiles.Noon);

    internal ModelCallTracking Tracking { get; }

    internal ModelCallRecord Record => Assert.Single(Sink.Records);

    internal static ModelCallSite SiteOf(string? provider) => new(new ModelCallDescriptor("answer") { Provider = provider });

    internal void Call(Priced answer, string? provider = "p") =>
        ModelCall.Start(Tracking, SiteOf(provider)).Succeed(answer, Priced.Read);

    internal IAsyncEnumerable<Priced> Stream(params Priced[] chunks) =>
        ModelCallStream.Create(Tracking, SiteOf("p"), chunks, static (call, _) => Yield(call.State), Priced.Read, default);

    private static async IAsyncEnumerable<Priced> Yield(Priced[] chunks)
    {
        foreach (Priced chunk in chunks)
        {
            await Task.Yield();
            yield return chunk;
        }
    }
}
