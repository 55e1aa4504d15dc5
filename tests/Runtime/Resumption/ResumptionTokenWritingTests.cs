namespace Tracking.Runtime.Tests;

public class ResumptionTokenWritingTests
{
    [Fact]
    public void A_token_is_the_compact_payload_in_base64url()
    {
        ModelCallDescriptor descriptor = new("my-config-key") { VariationKey = "my-variation", Version = 5 };

        string token = ResumptionToken.Create(RunId.FromText("test-run-id"), descriptor, signer: null);

        Assert.Equal(
            "eyJydW5JZCI6InRlc3QtcnVuLWlkIiwiY29uZmlnS2V5IjoibXktY29uZmlnLWtleSIsInZhcmlhdGlvbktleSI6Im15LXZhcmlhdGlvbiIsInZlcnNpb24iOjV9",
            token);
    }

    [Fact]
    public void Letters_and_signs_are_escaped_as_the_writer_does_by_default()
    {
        ModelCallDescriptor descriptor = new("café") { VariationKey = "a+b<c>&'\"", Version = 2 };

        string token = ResumptionToken.Create(RunId.FromText("r"), descriptor, signer: null);

        Assert.Equal(
            "eyJydW5JZCI6InIiLCJjb25maWdLZXkiOiJjYWZcdTAwRTkiLCJ2YXJpYXRpb25LZXkiOiJhXHUwMDJCYlx1MDAzQ2NcdTAwM0VcdTAwMjZcdTAwMjdcdTAwMjIiLCJ2ZXJzaW9uIjoyfQ",
            token);
    }

    [Theory]
    [InlineData(null, null, """{"runId":"r","configKey":"k","version":1}""")]
    [InlineData("", "", """{"runId":"r","configKey":"k","version":1}""")]
    [InlineData("v", null, """{"runId":"r","configKey":"k","variationKey":"v","version":1}""")]
    [InlineData(null, "g", """{"runId":"r","configKey":"k","version":1,"graphKey":"g"}""")]
    [InlineData("v", "g", """{"runId":"r","configKey":"k","variationKey":"v","version":1,"graphKey":"g"}""")]
    public void Variation_and_graph_are_written_only_if_they_say_something(string? variation, string? graph, string json)
    {
        ModelCallDescriptor descriptor = new("k") { VariationKey = variation, GraphKey = graph, Model = "m", Provider = "p" };

        string token = ResumptionToken.Create(RunId.FromText("r"), descriptor, signer: null);

        Assert.Equal(json, TokenText.JsonOf(token));
    }

    [Fact]
    public void What_was_written_is_read_back()
    {
        ModelCallDescriptor descriptor = new("clé/😀?") { VariationKey = ">>>???", Version = int.MaxValue, GraphKey = "\0\n" };
        RunId runId = RunId.New();

        ResumptionPayload payload = ResumptionToken.Read(ResumptionToken.Create(runId, descriptor, signer: null), signer: null);

        Assert.Equal(new ResumptionPayload(runId, "clé/😀?", ">>>???", int.MaxValue, "\0\n"), payload);
    }

    [Fact]
    public void A_key_that_is_no_valid_unicode_gives_a_token_all_the_same()
    {
        string token = ResumptionToken.Create(RunId.FromText("r"), new ModelCallDescriptor("a\uD800"), signer: null);

        Assert.Equal("a\uFFFD", ResumptionToken.Read(token, signer: null).Key);
    }
}
