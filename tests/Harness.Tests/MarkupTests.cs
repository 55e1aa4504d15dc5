using Microsoft.CodeAnalysis.Text;

namespace Tracking.Harness.Tests;

public sealed class MarkupTests
{
    [Fact]
    public void Markup_is_removed_and_told()
    {
        MarkedSource source = Markup.Parse("a [|b|] {|TRK001:c|} {|@place:d|}$$ e");

        Assert.Equal("a b c d e", source.Text);
        Assert.Equal([new MarkedSpan(null, new TextSpan(2, 1)), new MarkedSpan("TRK001", new TextSpan(4, 1))], source.Spans);
        Assert.Equal(new TextSpan(6, 1), source.Labels["place"]);
        Assert.Equal(7, source.Cursor);
    }

    [Fact]
    public void Spans_can_be_nested_and_empty()
    {
        MarkedSource source = Markup.Parse("{|A:x{|B:y|}[||]|}{|C:{|D:z|}|}");

        Assert.Equal("xyz", source.Text);
        Assert.Equal(
            [
                new MarkedSpan("A", new TextSpan(0, 2)), new MarkedSpan("B", new TextSpan(1, 1)), new MarkedSpan(null, new TextSpan(2, 0)),
                new MarkedSpan("C", new TextSpan(2, 1)), new MarkedSpan("D", new TextSpan(2, 1)),
            ],
            source.Spans);
    }

    [Theory]
    [InlineData("class C { bool M(bool a, bool b) => a || b; }")]
    [InlineData("string s = $$\"\"\"{{value}}\"\"\";")]
    [InlineData("int[] a = [1, 2]; if (x is { Y: 1 } or { Z: 2 }) { }")]
    public void Ordinary_code_is_left_alone(string code) => Assert.Equal(code, Markup.Parse(code).Text);

    [Theory]
    [InlineData("[|open")]
    [InlineData("close|]")]
    [InlineData("close|}")]
    [InlineData("[|crossed|}")]
    [InlineData("{|A:crossed|]")]
    [InlineData("$$ twice $$")]
    public void Wrong_markup_is_refused(string markup) => Assert.Throws<FormatException>(() => Markup.Parse(markup));

    [Theory]
    [InlineData("a {|A:b|} c")]
    [InlineData("{|A:x{|B:y|}|}z")]
    [InlineData("{|A:x|}{|B:y|}")]
    [InlineData("x{|A:|}y")]
    public void Annotation_is_the_reverse(string markup)
    {
        MarkedSource source = Markup.Parse(markup);

        Assert.Equal(markup, AnnotatedSource.Of(source.Text, source.Spans.Select(static span => (span.Id!, span.Span))));
    }
}
