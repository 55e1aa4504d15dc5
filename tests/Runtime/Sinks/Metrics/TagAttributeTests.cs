using System.Globalization;

namespace Tracking.Runtime.Tests.Metrics;

[Collection(MeasuredCalls.OneMeter)]
public sealed class TagAttributeTests
{
    [Fact]
    public void Tags_are_attributes_by_choice()
    {
        using MeasuredCalls calls = new(GenAiConventions.Version141, static options => options.Tags.Add("feature"));

        calls.Call(calls.SiteOf(), null, new("feature", "search"), new("request_id", "r-1"), new("tenant", "acme"));

        Assert.Equal(["gen_ai.client.operation.duration 0.25 chat feature=search tenant=acme"], calls.Measurements);
    }

    [Fact]
    public void A_tag_that_is_one_by_default_can_be_left_out()
    {
        using MeasuredCalls calls = new(GenAiConventions.Version141, static options => options.Tags.Clear());

        calls.Call(calls.SiteOf(), null, new KeyValuePair<string, string>("tenant", "acme"));

        Assert.Equal(["gen_ai.client.operation.duration 0.25 chat"], calls.Measurements);
    }

    [Fact]
    public void Values_beyond_the_limit_are_counted_as_other_and_earlier_ones_as_themselves()
    {
        using MeasuredCalls calls = new(GenAiConventions.Version141, static options => options.MaximumTagValues = 2);

        foreach (string tenant in (string[])["a", "b", "c", "d", "a"])
        {
            calls.Call(calls.SiteOf(), null, new KeyValuePair<string, string>("tenant", tenant));
        }

        const string Duration = "gen_ai.client.operation.duration 0.25 chat tenant=";
        Assert.Equal([$"{Duration}a", $"{Duration}a", $"{Duration}b", $"{Duration}other", $"{Duration}other"], calls.Measurements);
    }

    [Fact]
    public async Task Threads_that_race_never_make_more_values_than_there_may_be()
    {
        TagAttribute attribute = new("tenant", 50);

        string[][] values = await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(() => Enumerable
            .Range(0, 1000)
            .Select(number => attribute.Bounded(((number * 7) + thread).ToString(CultureInfo.InvariantCulture)))
            .ToArray())));

        HashSet<string> told = [.. values.SelectMany(static list => list)];
        Assert.Contains(TagAttribute.Other, told);
        Assert.InRange(told.Count, 2, 51);
    }

    [Fact]
    public void A_value_is_kept_to_its_first_characters()
    {
        using MeasuredCalls calls = new(GenAiConventions.Version141);

        calls.Call(calls.SiteOf(), null, new KeyValuePair<string, string>("tenant", new string('x', 70_000)));

        Assert.Equal([$"gen_ai.client.operation.duration 0.25 chat tenant={new string('x', 256)}"], calls.Measurements);
    }

    [Theory]
    [InlineData("error.type")]
    [InlineData("gen_ai.provider.name")]
    [InlineData(" ")]
    public void A_name_of_the_conventions_is_refused(string name)
    {
        ModelCallTrackingBuilder builder = new();

        ArgumentException exception = Assert.Throws<ArgumentException>(() => builder.AddMetrics(options => options.Tags.Add(name)));

        Assert.Contains($"'{name}'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_value_at_all_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(static () => new MetricsOptions().MaximumTagValues = 0);
}
