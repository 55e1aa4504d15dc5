using System.Text;

namespace Tracking.Runtime.Tests;

public class MalformedTokenTests
{
    [Fact]
    public void Null_is_no_token()
    {
        Assert.Throws<ArgumentNullException>("token", () => ResumptionToken.Read(null!, signer: null));
    }

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("?", "it is not base64url")]
    [InlineData("SECRET*SECRET", "it is not base64url")]
    [InlineData("SECRETSECRETS", "it is not base64url")]
    [InlineData("SECRET=", "it is not base64url")]
    [InlineData("SECRET===", "it is not base64url")]
    [InlineData("SECRETSECRET=", "it is not base64url")]
    [InlineData("SEC=RETS", "it is not base64url")]
    [InlineData("=", "it is not base64url")]
    [InlineData("SECR ETSE", "it is not base64url")]
    [InlineData("SECR\nETS", "it is not base64url")]
    [InlineData("SECRETé", "it is not base64url")]
    [InlineData("SECRET.1.SECRET", "it is not base64url; if it is signed, configure the key with UseTokenSigning")]
    public void Text_that_is_no_base64_is_refused(string token, string reason) => AssertRefused(token, reason);

    [Theory]
    [InlineData("SECRET", "it is not valid JSON")]
    [InlineData("{'runId':'SECRET'}", "it is not valid JSON")]
    [InlineData("""{"runId":"SECRET","configKey":"k",}""", "it is not valid JSON")]
    [InlineData("""{"runId":"SECRET","configKey":"k" """, "it is not valid JSON")]
    [InlineData("""{"runId":"SECRET\uD800","configKey":"k"}""", "it is not valid JSON")]
    [InlineData("/**/{}", "it is not valid JSON")]
    [InlineData(" ", "it is not valid JSON")]
    [InlineData("""["SECRET"]""", "it is not a JSON object")]
    [InlineData("null", "it is not a JSON object")]
    [InlineData("\"SECRET\"", "it is not a JSON object")]
    [InlineData("12", "it is not a JSON object")]
    [InlineData("{}", "runId is missing or empty")]
    [InlineData("""{"RUNID":"SECRET","configKey":"k"}""", "runId is missing or empty")]
    [InlineData("""{"runId":"","configKey":"SECRET"}""", "runId is missing or empty")]
    [InlineData("""{"runId":null,"configKey":"SECRET"}""", "runId is missing or empty")]
    [InlineData("""{"runId":"r","runId":null,"configKey":"SECRET"}""", "runId is missing or empty")]
    [InlineData("""{"runId":1,"configKey":"SECRET"}""", "runId is not a string")]
    [InlineData("""{"runId":{"runId":"r"},"configKey":"SECRET"}""", "runId is not a string")]
    [InlineData("""{"runId":"SECRET"}""", "configKey is missing or empty")]
    [InlineData("""{"runId":"SECRET","configKey":""}""", "configKey is missing or empty")]
    [InlineData("""{"runId":"SECRET","configKey":true}""", "configKey is not a string")]
    [InlineData("""{"runId":"SECRET","configKey":"k","variationKey":1}""", "variationKey is not a string")]
    [InlineData("""{"runId":"SECRET","configKey":"k","graphKey":[]}""", "graphKey is not a string")]
    [InlineData("""{"runId":"SECRET","configKey":"k","version":"SECRET"}""", "version is not a 32-bit integer")]
    [InlineData("""{"runId":"SECRET","configKey":"k","version":1.5}""", "version is not a 32-bit integer")]
    [InlineData("""{"runId":"SECRET","configKey":"k","version":2147483648}""", "version is not a 32-bit integer")]
    [InlineData("""{"runId":"SECRET","configKey":"k","version":true}""", "version is not a 32-bit integer")]
    [InlineData("""{"runId":"SECRET","configKey":"k","version":[1]}""", "version is not a 32-bit integer")]
    [InlineData("""{"runId":"SECRET","configKey":"k"}SECRET""", "there is text after the JSON object")]
    [InlineData("""{"runId":"SECRET","configKey":"k"} {}""", "there is text after the JSON object")]
    [InlineData("\uFEFF{\"runId\":\"SECRET\",\"configKey\":\"k\"}", "it starts with a byte order mark")]
    public void Json_that_is_no_payload_is_refused(string json, string reason) => AssertRefused(TokenText.Of(json), reason);

    [Fact]
    public void Bytes_that_are_no_utf_8_are_refused()
    {
        byte[] json = Encoding.UTF8.GetBytes("""{"runId":"SECRET","configKey":"k"}""");
        json[12] = 0xFF;

        AssertRefused(TokenText.Of(json), "it is not valid JSON");
    }

    [Fact]
    public void More_than_sixteen_kilobytes_are_refused() => AssertRefused(new string('A', (16 * 1024) + 1), "it is longer than 16 KB");

    private static void AssertRefused(string token, string reason)
    {
        ArgumentException refusal = Assert.Throws<ArgumentException>("token", () => ResumptionToken.Read(token, signer: null));

        Assert.Equal($"The resumption token is refused: {reason}. (Parameter 'token')", refusal.Message);
        Assert.Null(refusal.InnerException);
    }
}
