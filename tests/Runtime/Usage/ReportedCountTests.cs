using Tracking.CompilerServices;

namespace Tracking.Runtime.Tests;

public sealed class ReportedCountTests
{
    [Theory]
    [InlineData(12.0, 12L)]
    [InlineData(0.0, 0L)]
    [InlineData(3e9, 3_000_000_000L)]
    [InlineData(1e300, long.MaxValue)]
    [InlineData(-1.0, null)]
    [InlineData(double.NaN, null)]
    [InlineData(double.PositiveInfinity, null)]
    [InlineData(double.NegativeInfinity, null)]
    [InlineData(null, null)]
    public void A_number_is_a_count_if_it_can_be_one(double? number, long? count) => Assert.Equal(count, ReportedCount.Of(number));

    [Fact]
    public void A_decimal_is_a_count_if_it_can_be_one() =>
        Assert.Equal(
            [12L, null, long.MaxValue, null],
            new long?[] { ReportedCount.Of(12m), ReportedCount.Of(-1m), ReportedCount.Of(decimal.MaxValue), ReportedCount.Of((decimal?)null) });

    [Fact]
    public void The_greatest_unsigned_number_is_the_greatest_count() =>
        Assert.Equal([long.MaxValue, 7L, null], new long?[] { ReportedCount.Of(ulong.MaxValue), ReportedCount.Of(7UL), ReportedCount.Of((ulong?)null) });
}
