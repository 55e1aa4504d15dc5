using Tracking.CompilerServices;

namespace Tracking.Runtime.Tests;

public sealed class UsageAllocationTests
{
    [Theory]
    [InlineData(UsageConvention.Inferred)]
    [InlineData(UsageConvention.InferredByResponse)]
    [InlineData(UsageConvention.CacheApart)]
    [InlineData(UsageConvention.ReasoningApart)]
    public void A_stream_of_one_response_allocates_nothing(UsageConvention convention)
    {
        Consume(convention, chunks: 10, "a");

        Assert.Equal(0, AllocatedBy(() => Consume(convention, chunks: 1000, "a")));
    }

    [Fact]
    public void Responses_that_come_mixed_allocate_once_whatever_the_number_of_elements()
    {
        Consume(UsageConvention.InferredByResponse, chunks: 10, "a", "b", "c");

        long few = AllocatedBy(static () => Consume(UsageConvention.InferredByResponse, chunks: 10, "a", "b", "c"));
        long many = AllocatedBy(static () => Consume(UsageConvention.InferredByResponse, chunks: 1000, "a", "b", "c"));

        Assert.Equal(few, many);
    }

    private static void Consume(UsageConvention convention, int chunks, params ReadOnlySpan<string> ids)
    {
        UsageAccumulator accumulator = default;
        for (int chunk = 1; chunk <= chunks; chunk++)
        {
            accumulator.Report(convention, Counts.Of(100, chunk, 100 + chunk, read: 20, reasoning: 1), ids[chunk % ids.Length]);
        }

        if (accumulator.Normalize().Usage.OutputTokens is null)
        {
            throw new InvalidOperationException("The usage was lost.");
        }
    }

    private static long AllocatedBy(Action action)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
