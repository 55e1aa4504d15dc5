using CsCheck;
using Tracking.CompilerServices;

namespace Tracking.Runtime.Tests;

public sealed class UsagePropertyTests
{
    private const int Cases = 20_000;

    // Small counts coincide often, which is where readings compete.
    private static readonly Gen<long?> Count = Gen.Frequency(
        (2, Gen.Const((long?)null)),
        (1, Gen.Const((long?)0)),
        (6, Gen.Long[1, 12].Select(count => (long?)count)),
        (1, Gen.Long[-5, -1].Select(count => (long?)count)),
        (1, Gen.Long[long.MaxValue - 3, long.MaxValue].Select(count => (long?)count)));

    private static readonly Gen<RawUsage> Raw = Gen.Select(Count, Count, Count, Count, Count, Count, Count)
        .Select(counts => Counts.Of(counts.Item1, counts.Item2, counts.Item3, counts.Item4, counts.Item5, counts.Item6, counts.Item7))
        .Select(Gen.Bool, Count, Count, (counts, apart, input, output) =>
            counts with { CacheReadApart = apart, InputAudio = input, OutputAudio = output });

    private static readonly Gen<UsageConvention> Convention = Gen.Enum<UsageConvention>();

    private static readonly Gen<(string? Id, RawUsage Counts)[]> Reports =
        Gen.Select(Gen.OneOf("a", "b", "c", "d", "e", "f", null), Raw).Array[0, 12];

    [Fact]
    public void A_part_exceeds_its_whole_only_where_that_is_marked() =>
        Gen.Select(Convention, Raw).Sample((convention, raw) =>
        {
            NormalizedUsage usage = raw.As(convention);

            bool marked = usage.Reconciliation.HasFlag(UsageReconciliation.PartExceedsWhole);
            Assert.Equal(AnyPartExceeds(usage.Usage), marked);
        }, iter: Cases);

    [Fact]
    public void What_input_and_output_sum_up_to_differs_from_the_total_only_where_that_is_marked() =>
        Gen.Select(Convention, Raw).Sample((convention, raw) =>
        {
            NormalizedUsage usage = raw.As(convention);

            decimal parts = (decimal)(usage.Usage.InputTokens ?? 0) + (usage.Usage.OutputTokens ?? 0);
            bool explained = usage.Usage.TotalTokens is not { } total
                || total == Math.Min(parts, long.MaxValue)
                || (usage.Reconciliation.HasFlag(UsageReconciliation.Unattributed) && total - parts == usage.UnattributedTokens)
                || (usage.Reconciliation.HasFlag(UsageReconciliation.TotalMismatch) && total < parts)
                || usage.Reconciliation.HasFlag(UsageReconciliation.Ambiguous);
            Assert.True(explained);
        }, iter: Cases);

    [Fact]
    public void No_count_is_lowered() =>
        Gen.Select(Convention, Raw).Where((_, raw) => raw.HasPositiveCount).Sample((convention, raw) =>
        {
            TokenUsage usage = raw.As(convention).Usage;

            // An input or a total of 0 is none, nor is an output beside it.
            AssertNotLower(raw.Input == 0 ? null : raw.Input, usage.InputTokens);
            AssertNotLower(raw.Output == 0 ? null : raw.Output, usage.OutputTokens);
            AssertNotLower(raw.CacheRead, usage.CacheReadTokens);
            AssertNotLower(raw.CacheWrite, usage.CacheWriteTokens);
            AssertNotLower(raw.CacheWriteOneHour, usage.CacheWriteOneHourTokens);
            AssertNotLower(raw.Reasoning, usage.ReasoningTokens);
            AssertNotLower(raw.InputAudio, usage.InputAudioTokens);
            AssertNotLower(raw.OutputAudio, usage.OutputAudioTokens);
            AssertNotLower(raw.Total == 0 ? null : raw.Total, usage.TotalTokens);
        }, iter: Cases);

    [Fact]
    public void Of_cumulative_reports_the_last_positive_count_of_each_kind_stands() =>
        Gen.Select(Gen.OneOf(UsageConvention.Inferred, UsageConvention.CacheApart, UsageConvention.ReasoningApart), Raw.Array[0, 6])
            .Sample((convention, reports) =>
            {
                TokenUsage reported = Accumulate(convention, reports).Item2.GetValueOrDefault();
                AssertLastPositive(reports.Select(report => report.Input), reported.InputTokens);
                AssertLastPositive(reports.Select(report => report.Output), reported.OutputTokens);
                AssertLastPositive(reports.Select(report => report.CacheRead), reported.CacheReadTokens);
                AssertLastPositive(reports.Select(report => report.Reasoning), reported.ReasoningTokens);
            }, iter: Cases);

    [Fact]
    public void Reporting_the_same_again_changes_nothing() =>
        Gen.Select(Gen.OneOf(UsageConvention.Inferred, UsageConvention.CacheApart, UsageConvention.ReasoningApart), Raw.Array[0, 6])
            .Sample((convention, reports) => Assert.Equal(
                Accumulate(convention, reports).ToString(),
                Accumulate(convention, [.. reports, .. reports]).ToString()), iter: Cases);

    [Fact]
    public void No_stream_of_responses_loses_its_greatest_report() =>
        Reports.Sample(reports =>
        {
            UsageAccumulator accumulator = default;
            foreach ((string? id, RawUsage counts) in reports)
            {
                accumulator.Report(UsageConvention.InferredByResponse, in counts, id);
            }

            // A response of zeros is no usage: its zeros may be missing from the sum.
            TokenUsage usage = accumulator.Normalize().Usage;
            AssertNotLower(reports.Max(report => report.Counts.Input), usage.InputTokens ?? 0);
            AssertNotLower(reports.Max(report => report.Counts.Output), usage.OutputTokens ?? 0);
        }, iter: Cases);

    private static (TokenUsage, TokenUsage?, UsageReconciliation, long?) Accumulate(UsageConvention convention, RawUsage[] reports)
    {
        UsageAccumulator accumulator = default;
        foreach (RawUsage report in reports)
        {
            accumulator.Report(convention, in report, null);
        }

        NormalizedUsage usage = accumulator.Normalize();
        return (usage.Usage, usage.Reported, usage.Reconciliation, usage.UnattributedTokens);
    }

    private static bool AnyPartExceeds(TokenUsage usage)
    {
        decimal written = usage.CacheWriteTokens ?? usage.CacheWriteOneHourTokens ?? 0;
        decimal apartFromText = (decimal)(usage.ReasoningTokens ?? 0) + (usage.OutputAudioTokens ?? 0);
        return (usage.InputTokens is { } input && ((usage.CacheReadTokens ?? 0) + written > input || usage.InputAudioTokens > input))
            || (usage.OutputTokens is { } output && apartFromText > output)
            || (usage.CacheWriteTokens is { } write && (usage.CacheWriteOneHourTokens ?? 0) > write);
    }

    private static void AssertNotLower(long? reported, long? normalized)
    {
        if (reported >= 0)
        {
            Assert.True(normalized >= reported, $"{reported} became {normalized}");
        }
    }

    private static void AssertLastPositive(IEnumerable<long?> counts, long? count) =>
        Assert.Equal(counts.LastOrDefault(static reported => reported > 0) ?? 0, count ?? 0);
}
