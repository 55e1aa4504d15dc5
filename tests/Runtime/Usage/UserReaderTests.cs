namespace Tracking.Runtime.Tests;

public sealed class UserReaderTests
{
    [Fact]
    public void What_a_users_reader_returns_is_taken_as_it_is()
    {
        TokenUsage read = TokenUsage.Inclusive(input: 2, output: 3, total: 1);

        NormalizedUsage usage = Read(read);

        Assert.Equal(read, usage.Usage);
        Assert.Equal(read, usage.Reported);
        Assert.Equal(UsageReconciliation.None, usage.Reconciliation);
    }

    [Fact]
    public void Counts_that_could_be_read_otherwise_are_not()
    {
        NormalizedUsage usage = Read(TokenUsage.Inclusive(input: 18, output: 386, cacheRead: 7502, total: 7906));

        Assert.Equal(18, usage.Usage.InputTokens);
        Assert.Equal(UsageReconciliation.PartExceedsWhole, usage.Reconciliation);
    }

    [Theory]
    [InlineData(TokenProvenance.None)]
    [InlineData(TokenProvenance.Replayed)]
    public void A_provenance_of_the_readers_own_keeps_the_counts(TokenProvenance provenance)
    {
        NormalizedUsage usage = Read(new TokenUsage { InputTokens = 12, OutputTokens = 8, Provenance = provenance });

        Assert.Equal((12, 8, null), (usage.Usage.InputTokens, usage.Usage.OutputTokens, usage.Usage.TotalTokens));
    }

    [Fact]
    public void Of_several_in_a_stream_the_latest_counts_stay()
    {
        TokenUsage usage = Read(TokenUsage.Inclusive(input: 409, output: 1), TokenUsage.Inclusive(input: 400, output: 71)).Usage;

        Assert.Equal((400, 71, 471), (usage.InputTokens, usage.OutputTokens, usage.TotalTokens));
    }

    [Fact]
    public void A_later_zero_erases_no_count_of_a_users_reader()
    {
        TokenUsage usage = Read(
            TokenUsage.Inclusive(input: 409, output: 1),
            TokenUsage.Inclusive(input: 0, output: 71),
            default).Usage;

        Assert.Equal((409, 71, 480), (usage.InputTokens, usage.OutputTokens, usage.TotalTokens));
    }

    [Fact]
    public void Input_in_one_element_and_output_in_the_next_have_one_total()
    {
        TokenUsage usage = Read(TokenUsage.Inclusive(input: 409, output: 1), TokenUsage.Inclusive(output: 71)).Usage;

        Assert.Equal(480, usage.TotalTokens);
    }

    [Fact]
    public void A_total_of_the_readers_own_is_never_recalculated()
    {
        TokenUsage usage = Read(
            TokenUsage.Inclusive(input: 10, output: 1, total: 30),
            TokenUsage.Inclusive(input: 10, output: 5)).Usage;

        Assert.Equal(30, usage.TotalTokens);
    }

    [Fact]
    public void Usage_without_a_positive_count_is_none()
    {
        NormalizedUsage usage = Read(TokenUsage.Inclusive(0, 0, total: 0));

        Assert.Equal(default, usage.Usage);
        Assert.Null(usage.Reported);
    }

    private static NormalizedUsage Read(params TokenUsage[] usages)
    {
        UsageAccumulator accumulator = default;
        foreach (TokenUsage usage in usages)
        {
            accumulator.Report(in usage);
        }

        return accumulator.Normalize();
    }
}
