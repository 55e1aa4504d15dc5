namespace Tracking.Harness.Tests;

public sealed class LineDiffTests
{
    [Theory]
    [InlineData("a", "a")]
    [InlineData("a\r\nb", "a\nb")]
    public void Equal_texts_have_no_difference(string expected, string actual) => Assert.Null(LineDiff.Of(expected, actual));

    [Theory]
    [InlineData("a\nb", "a", "  a\n- b\n")]
    [InlineData("a", "a\nb", "  a\n+ b\n")]
    [InlineData("a\nb\nc", "a\nx\nc", "  a\n- b\n+ x\n  c\n")]
    public void A_difference_is_told_by_lines(string expected, string actual, string difference) =>
        Assert.Equal(difference, LineDiff.Of(expected, actual));
}
