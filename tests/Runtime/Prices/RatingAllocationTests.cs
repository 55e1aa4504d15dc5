using Tracking.CompilerServices;

namespace Tracking.Runtime.Tests.Prices;

public sealed class RatingAllocationTests
{
    private static readonly TokenUsage Usage = TokenUsage.Exclusive(10, 20, reasoning: 5, cacheRead: 30, cacheWrite: 40);

    [Fact]
    public void Rating_a_call_of_a_model_that_was_seen_before_allocates_nothing()
    {
        PriceContext context = new() { ServiceTier = "priority", Speed = "fast", Region = "us", Requests = 1, WebSearches = 2 };

        Assert.Equal(0, BytesOf(() => PriceFiles.LiteLlm.Price("anthropic", "claude-sonnet-4-5", in Usage, PriceFiles.Noon, context)));
        Assert.Equal(0, BytesOf(() => PriceFiles.LiteLlm.Price("deepseek", "deepseek-flash", in Usage, PriceFiles.Noon, context)));
        Assert.Equal(0, BytesOf(() => PriceFiles.GenAi.Price("azure.ai.openai", "gpt-4o", in Usage, PriceFiles.Noon, context)));
        Assert.Equal(0, BytesOf(() => PriceFiles.GenAi.Price(null, "o3", in Usage, PriceFiles.Noon, context)));
    }

    [Fact]
    public void A_model_that_has_no_price_allocates_nothing_either() =>
        Assert.Equal(0, BytesOf(() => PriceFiles.GenAi.Price("openai", "unheard of", in Usage, PriceFiles.Noon)));

    [Fact]
    public void A_tracked_call_with_prices_costs_no_bytes()
    {
        using ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(new Nowhere()).UsePrices(PriceFiles.GenAi).Build();
        ModelCallSite site = PricedCalls.SiteOf("openai");
        Priced known = new(10, 20, "gpt-4o");
        Priced unknown = new(10, 20, "unheard of");

        Assert.Equal(0, BytesOf(() => ModelCall.Start(tracking, site).Succeed(known, Priced.Read)));
        Assert.Equal(0, BytesOf(() => ModelCall.Start(tracking, site).Succeed(unknown, Priced.Read)));
    }

    private static long BytesOf(Action action)
    {
        const int calls = 1000;
        for (int call = 0; call < calls; call++)
        {
            action();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int call = 0; call < calls; call++)
        {
            action();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / calls;
    }

    private sealed class Nowhere : IModelCallSink;
}
