namespace Tracking.Runtime.Tests;

public class ResumptionTokenReadingTests
{
    private const string Minimal = """{"runId":"r","configKey":"k"}""";

    [Theory]
    [InlineData(Minimal, 1)]
    [InlineData("""{"runId":"r","configKey":"k","version":null}""", 1)]
    [InlineData("""{"runId":"r","configKey":"k","version":0}""", 0)]
    [InlineData("""{"runId":"r","configKey":"k","version":-2147483648}""", int.MinValue)]
    [InlineData("""{"runId":"r","configKey":"k","version":2147483647}""", int.MaxValue)]
    public void The_version_is_what_the_token_says_and_else_1(string json, int version)
    {
        Assert.Equal(new ResumptionPayload(RunId.FromText("r"), "k", null, version, null), Read(json));
    }

    [Theory]
    [InlineData("""{"version":7,"graphKey":"g","variationKey":"v","configKey":"k","runId":"r"}""")]
    [InlineData("""{ "runId": "r", "configKey": "k", "variationKey": "v", "version": 7, "graphKey": "g" }""")]
    [InlineData("""{"runId":"r","other":{"runId":[1,{"configKey":2}]},"configKey":"k","variationKey":"v","version":7,"graphKey":"g","x":1e400}""")]
    [InlineData("""{"\u0072unId":"\u0072","configKey":"k","variationKey":"v","version":7,"graphKey":"g"}""")]
    [InlineData("{\"runId\":\"r\",\"configKey\":\"k\",\"variationKey\":\"v\",\"version\":7,\"graphKey\":\"g\"}\n ")]
    public void Order_spacing_unknown_fields_and_escapes_do_not_matter(string json)
    {
        Assert.Equal(new ResumptionPayload(RunId.FromText("r"), "k", "v", 7, "g"), Read(json));
    }

    [Theory]
    [InlineData("""{"runId":"x","runId":"r","configKey":1,"configKey":"k","version":"x","version":7}""", 7)]
    [InlineData("""{"runId":[],"version":7,"configKey":"","runId":"r","version":null,"configKey":"k"}""", 1)]
    public void Of_a_repeated_key_the_last_wins(string json, int version)
    {
        Assert.Equal(new ResumptionPayload(RunId.FromText("r"), "k", null, version, null), Read(json));
    }

    [Theory]
    [InlineData("""{"runId":"r","configKey":"k","variationKey":"","graphKey":""}""")]
    [InlineData("""{"runId":"r","configKey":"k","variationKey":null,"graphKey":null}""")]
    public void An_empty_variation_or_graph_is_none(string json)
    {
        ResumptionPayload payload = Read(json);

        Assert.Null(payload.VariationKey);
        Assert.Null(payload.GraphKey);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("  ")]
    public void Padding_is_accepted_where_it_is_right(string trailing)
    {
        string token = TokenText.Of(Minimal + trailing);

        Assert.Equal("k", ResumptionToken.Read(token + new string('=', (4 - (token.Length % 4)) % 4), signer: null).Key);
    }

    [Fact]
    public void The_standard_alphabet_is_accepted()
    {
        string token = TokenText.Of("""{"runId":"r","configKey":"???>>>ûÿ"}""");
        string standard = token.Replace('-', '+').Replace('_', '/');

        Assert.NotEqual(token, standard);
        Assert.Equal("???>>>ûÿ", ResumptionToken.Read(standard, signer: null).Key);
    }

    [Fact]
    public void Sixteen_kilobytes_are_read()
    {
        string token = TokenText.Of(Minimal + new string(' ', (16 * 1024 / 4 * 3) - Minimal.Length));

        Assert.Equal(16 * 1024, token.Length);
        Assert.Equal("k", ResumptionToken.Read(token, signer: null).Key);
    }

    [Fact]
    public void A_run_id_that_is_no_uuid_is_kept_as_it_is()
    {
        Assert.Equal("made elsewhere", Read("""{"runId":"made elsewhere","configKey":"k"}""").RunId.ToString());
    }

    private static ResumptionPayload Read(string json) => ResumptionToken.Read(TokenText.Of(json), signer: null);
}
