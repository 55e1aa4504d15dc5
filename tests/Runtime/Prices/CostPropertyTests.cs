using CsCheck;

namespace Tracking.Runtime.Tests.Prices;

public sealed class CostPropertyTests
{
    private const int Cases = 5_000;

    private static readonly string[] Keys =
    [
        "input_mtok", "output_mtok", "output_reasoning_mtok", "cache_read_mtok", "cache_write_mtok", "cache_write_1h_mtok",
        "input_audio_mtok", "output_audio_mtok",
    ];

    private static readonly Gen<string> Price = Gen.Frequency(
        (1, Gen.Const("null")),
        (1, Gen.Const("-1")),
        (1, Gen.Const("0")),
        (4, Gen.Int[1, 5000].Select(static cents => $"{cents / 100m}")),
        // Tiers that rise, as those of providers do: only then is more input never cheaper.
        (2, Gen.Select(Gen.Int[1, 50], Gen.Int[0, 2000], Gen.Int[1, 50]).Select(static (low, start, step) =>
            $$"""{"base":{{low}},"tiers":[{"start":{{start}},"price":{{low + step}}}]}""")));

    private static readonly Gen<PriceTable> Table = Price.Array[Keys.Length].Select(prices =>
        PriceFiles.Of("{" + string.Join(',', Keys.Zip(prices, static (key, price) => $"\"{key}\":{price}")) + "}"));

    private static readonly Gen<long> Tokens = Gen.Frequency((1, Gen.Const(0L)), (4, Gen.Long[1, 3000]), (1, Gen.Long[1, long.MaxValue / 8]));

    private static readonly Gen<long[]> Buckets = Tokens.Array[Keys.Length];

    private static readonly Gen<PriceContext> Context = Gen.Select(Gen.OneOf<long?>(null, 1, 2), Gen.OneOf(null, "flex", "default"))
        .Select(static (requests, tier) => new PriceContext { Requests = requests, ServiceTier = tier });

    [Fact]
    public void A_cost_is_never_negative() =>
        Gen.Select(Table, Buckets, Context).Sample(
            (table, buckets, context) => Assert.False(table.Price(Usage(buckets), context).Amount < 0), iter: Cases);

    [Fact]
    public void More_tokens_in_any_bucket_never_cost_less() =>
        Gen.Select(Table, Buckets, Gen.Int[0, Keys.Length - 1], Context).Sample(
            (table, buckets, bucket, context) =>
            {
                long[] more = [.. buckets];
                more[bucket]++;

                Assert.True((table.Price(Usage(more), context).Amount ?? 0) >= (table.Price(Usage(buckets), context).Amount ?? 0));
            },
            iter: Cases);

    [Fact]
    public void Usage_of_any_counts_is_rated_without_an_exception() =>
        Gen.Select(Table, Tokens.Array[9], Gen.Int[0, 511]).Sample(
            (table, counts, reported) =>
            {
                long? Count(int index) => (reported & (1 << index)) != 0 ? counts[index] : null;
                TokenUsage usage = new()
                {
                    InputTokens = Count(0),
                    OutputTokens = Count(1),
                    ReasoningTokens = Count(2),
                    CacheReadTokens = Count(3),
                    CacheWriteTokens = Count(4),
                    CacheWriteOneHourTokens = Count(5),
                    TotalTokens = Count(6),
                    InputAudioTokens = Count(7),
                    OutputAudioTokens = Count(8),
                };

                Assert.False(table.Price(usage).Amount < 0);
            },
            iter: Cases);

    private static TokenUsage Usage(long[] buckets) => TokenUsage.Exclusive(
        input: buckets[0] + buckets[6],
        output: buckets[1] + buckets[7],
        reasoning: buckets[2],
        cacheRead: buckets[3],
        cacheWrite: buckets[4] + buckets[5],
        cacheWriteOneHour: buckets[5],
        reasoningApart: true,
        inputAudio: buckets[6],
        outputAudio: buckets[7]);
}
