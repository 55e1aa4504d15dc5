using Tracking.CompilerServices;

namespace Tracking.Runtime.Tests.Prices;

public sealed class AudioTests
{
    private const string Priced = """{"input_mtok":2.5,"output_mtok":10,"input_audio_mtok":40,"output_audio_mtok":80,"cache_read_mtok":1.25}""";

    [Theory]
    [InlineData("""{"input_mtok":2.5,"output_mtok":10,"output_audio_mtok":80}""", "0.0397025", CostGaps.None)]
    [InlineData("""{"input_mtok":2.5,"output_mtok":10,"output_audio_mtok":{"base":80}}""", "0.0397025", CostGaps.None)]
    [InlineData("""{"input_mtok":2.5,"output_mtok":10}""", "0.0059625", CostGaps.Audio)]
    [InlineData("""{"input_mtok":2.5,"output_mtok":10,"input_audio_mtok":40}""", "0.0059625", CostGaps.Audio)]
    public void Audio_in_the_output_has_its_own_price_else_that_of_text_and_a_gap(string prices, string cost, CostGaps gaps) =>
        AssertCost(PriceFiles.Of(prices), TokenUsage.Inclusive(17, 592, reasoning: 0, inputAudio: 0, outputAudio: 482), cost, gaps);

    [Theory]
    [InlineData("""{"m":{"input_cost_per_token":2.5e-6,"output_cost_per_token":1e-5,"output_cost_per_audio_token":8e-5}}""", "0.0397025", CostGaps.None)]
    [InlineData("""{"m":{"input_cost_per_token":2.5e-6,"output_cost_per_token":1e-5}}""", "0.0059625", CostGaps.Audio)]
    public void The_other_price_file_has_audio_too(string file, string cost, CostGaps gaps) =>
        AssertCost(PriceFiles.Parse(file), TokenUsage.Inclusive(17, 592, outputAudio: 482), cost, gaps);

    [Fact]
    public void Audio_that_was_sent_has_its_own_price() => AssertCost(
        PriceFiles.Of(Priced), TokenUsage.Inclusive(1_000_000, 0, cacheRead: 200_000, inputAudio: 300_000), "13.5", CostGaps.None);

    [Fact]
    public void Audio_that_was_sent_has_its_own_price_in_the_other_file() => AssertCost(
        PriceFiles.Parse("""{"m":{"input_cost_per_token":1e-6,"input_cost_per_audio_token":2e-6,"input_cost_per_audio_token_priority":3e-6}}"""),
        TokenUsage.Inclusive(1_000_000, 0, inputAudio: 500_000),
        "1.5",
        CostGaps.None);

    [Fact]
    public void Audio_that_must_have_come_from_the_cache_is_rated_with_it() => AssertCost(
        PriceFiles.Of(Priced), TokenUsage.Inclusive(1_000_000, 0, cacheRead: 800_000, inputAudio: 300_000), "9", CostGaps.Audio);

    [Fact]
    public void Audio_and_reasoning_do_not_overlap() => AssertCost(
        PriceFiles.Of("""{"output_mtok":10,"output_reasoning_mtok":20,"output_audio_mtok":80}"""),
        TokenUsage.Inclusive(0, 1_000_000, reasoning: 100_000, outputAudio: 400_000),
        "39",
        CostGaps.None);

    [Fact]
    public void Audio_without_its_whole_is_rated_and_named() => AssertCost(
        PriceFiles.Of(Priced), TokenUsage.Inclusive(inputAudio: 1_000_000, output: 0), "40", CostGaps.UnattributedTokens);

    [Fact]
    public void Audio_counts_towards_a_tier_and_has_tiers_of_its_own() => AssertCost(
        PriceFiles.Of("""{"input_mtok":{"base":1,"tiers":[{"start":1000,"price":2}]},"input_audio_mtok":{"base":10,"tiers":[{"start":1000,"price":20}]}}"""),
        TokenUsage.Inclusive(1001, 0, inputAudio: 1),
        "0.00202",
        CostGaps.None);

    [Fact]
    public void Tiers_that_do_not_price_audio_leave_its_own_price() => AssertCost(
        PriceFiles.Parse("""{"m":{"output_cost_per_audio_token":8e-5,"tiered_pricing":[{"range":[0,1000],"output_cost_per_token":1e-5}]}}"""),
        TokenUsage.Inclusive(0, 1000, outputAudio: 500),
        "0.045",
        CostGaps.None);

    [Fact]
    public void Counts_of_audio_that_are_greater_than_their_whole_are_marked_and_not_rated()
    {
        NormalizedUsage usage = Counts.Of(17, 592, 609, outputAudio: 593).As(UsageConvention.Inferred);

        Assert.Equal(UsageReconciliation.PartExceedsWhole, usage.Reconciliation);
        Assert.Equal(default, PriceFiles.Of(Priced).Price(usage.Usage));
    }

    [Fact]
    public void Reasoning_that_does_not_fit_beside_audio_was_counted_apart()
    {
        NormalizedUsage usage = Counts.Of(10, 100, 160, reasoning: 50, outputAudio: 80).As(UsageConvention.Inferred);

        Assert.Equal((150, 80, UsageReconciliation.ReasoningAdded), (usage.Usage.OutputTokens, usage.Usage.OutputAudioTokens, usage.Reconciliation));
    }

    [Fact]
    public void Reports_of_one_stream_keep_their_audio_and_those_of_two_responses_add_it()
    {
        UsageAccumulator accumulator = default;
        accumulator.Report(UsageConvention.InferredByResponse, Counts.Of(10, 20, inputAudio: 4, outputAudio: 9), "a");
        accumulator.Report(UsageConvention.InferredByResponse, Counts.Of(10, 20), "a");
        accumulator.Report(UsageConvention.InferredByResponse, Counts.Of(30, 5, inputAudio: 6), "b");

        TokenUsage usage = accumulator.Normalize().Usage;

        Assert.Equal((40, 25, 10, 9), (usage.InputTokens, usage.OutputTokens, usage.InputAudioTokens, usage.OutputAudioTokens));
    }

    [Fact]
    public void What_a_users_reader_says_of_audio_is_kept()
    {
        ModelCallReading reading = default;
        reading.ReportUsage(TokenUsage.Inclusive(17, 592, inputAudio: 3, outputAudio: 482));
        NormalizedUsage usage = default;
        reading.NormalizeUsage(ref usage);

        Assert.Equal((3, 482), (usage.Usage.InputAudioTokens, usage.Usage.OutputAudioTokens));
    }

    [Fact]
    public void What_was_generated_before_audio_was_counted_finds_its_reports()
    {
        ModelCallReading reading = default;
        reading.ReportUsage(UsageConvention.Inferred, 10, 5, 15, 2, null, null, 1, false, null);
        NormalizedUsage usage = default;
        reading.NormalizeUsage(ref usage);
        ModelCallReading underlying = default;
        underlying.ReportUnderlyingUsage(UsageConvention.Inferred, 10, 5, 15, 2, null, null, 1, "a");
        NormalizedUsage same = default;
        underlying.NormalizeUsage(ref same);

        Assert.Equal(TokenUsage.Inclusive(10, 5, 1, 2, total: 15), usage.Usage);
        Assert.Equal(usage.Usage, same.Usage);
    }

    private static void AssertCost(PriceTable table, TokenUsage usage, string cost, CostGaps gaps)
    {
        CallCost rated = table.Price(usage);

        Assert.Equal((decimal.Parse(cost, System.Globalization.CultureInfo.InvariantCulture), gaps), (rated.Amount, rated.Gaps));
    }
}
