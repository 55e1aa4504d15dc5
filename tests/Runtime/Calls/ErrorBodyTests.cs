using System.Net;
using System.Text;
using Tracking.CompilerServices;

namespace Tracking.Runtime.Tests;

public sealed class ErrorBodyTests
{
    [Theory]
    [InlineData(400, """{"error":{"message":"…","code":"content_filter","status":400}}""", "content_filtered")]
    [InlineData(429, """{"error":{"message":"…","type":"insufficient_quota","code":"insufficient_quota"}}""", "quota")]
    [InlineData(429, """{"error":{"type":"insufficient_quota","code":null}}""", "quota")]
    [InlineData(500, """{"error":{"code":"context_length_exceeded"}}""", "invalid_request")]
    [InlineData(500, """{"error":{"code":429}}""", "rate_limited")]
    [InlineData(400, """{"error":{"code":"429","type":"None"}}""", "rate_limited")]
    [InlineData(502, """[{"error":{"code":429,"status":"RESOURCE_EXHAUSTED"}}]""", "rate_limited")]
    [InlineData(400, """{"type":"error","error":{"type":"billing_error","message":"…"}}""", "quota")]
    [InlineData(400, """{"error":{"innererror":{"code":"content_filter"},"code":"content_filter"}}""", "content_filtered")]
    [InlineData(500, """{"code":"insufficient_quota","message":"…"}""", "quota")]
    [InlineData(400, """{"error":"content_filter"}""", "content_filtered")]
    [InlineData(429, """{"error":{"code":"content_filter"},"message":"cut of""", "content_filtered")]
    [InlineData(400, "\uFEFF{\"error\":{\"code\":\"content_filter\"}}", "content_filtered")]
    [InlineData(429, """{"error":{"code":429,"type":"insufficient_quota"}}""", "quota")]
    [InlineData(429, """{"error":{"type":"insufficient_quota","code":"429"}}""", "quota")]
    [InlineData(500, """{"error":{"code":"rate_limit_exceeded","status":500}}""", "rate_limited")]
    public void A_code_in_the_body_goes_before_the_status(int status, string body, string code) =>
        Assert.Equal(code, ErrorStatus.CodeOf(status, Encoding.UTF8.GetBytes(body)));

    [Theory]
    [InlineData(401, """{"error":{"type":"invalid_request_error","code":null}}""", "auth")]
    [InlineData(429, """{"error":{"code":"1302"}}""", "rate_limited")]
    [InlineData(404, """{"error":{"code":"invalid_value"}}""", "not_found")]
    [InlineData(429, """{"error":{"message":"insufficient_quota"}}""", "rate_limited")]
    [InlineData(429, """{"error":{"message":"{\"code\":\"content_filter\"}"}}""", "rate_limited")]
    [InlineData(429, """{"error":null}""", "rate_limited")]
    [InlineData(429, """{"error":{"code":{"code":"content_filter"}}}""", "rate_limited")]
    [InlineData(429, """{"error":{"code":["content_filter"],"type":7.5}}""", "rate_limited")]
    [InlineData(429, """{"error":{"code":"\ud800"}}""", "rate_limited")]
    [InlineData(429, "<html>insufficient_quota</html>", "rate_limited")]
    [InlineData(429, "insufficient_quota", "rate_limited")]
    [InlineData(429, "[", "rate_limited")]
    [InlineData(429, "", "rate_limited")]
    [InlineData(0, "", null)]
    public void A_body_that_says_nothing_known_leaves_the_status(int status, string body, string? code) =>
        Assert.Equal(code, ErrorStatus.CodeOf(status, Encoding.UTF8.GetBytes(body)));

    [Theory]
    [InlineData("null", null)]
    [InlineData("false", null)]
    [InlineData("0", null)]
    [InlineData("\"\"", null)]
    [InlineData("", null)]
    [InlineData("{}", "backend_error")]
    [InlineData("true", "backend_error")]
    [InlineData("\"the model is gone\"", "backend_error")]
    [InlineData("""{"code":429}""", "rate_limited")]
    [InlineData("""{"code":"rate_limit_exceeded"}""", "rate_limited")]
    [InlineData("""{"code":"insufficient_quota"}""", "quota")]
    [InlineData("""{"code":"content_filter"}""", "content_filtered")]
    [InlineData("""{"code":"context_length_exceeded"}""", "invalid_request")]
    [InlineData("""{"code":"invalid_prompt"}""", "invalid_request")]
    [InlineData("""{"code":null,"type":"overloaded_error"}""", "overloaded")]
    [InlineData("""{"code":"1302"}""", "backend_error")]
    [InlineData("""{"code":200}""", "backend_error")]
    public void An_error_in_an_answer_has_the_code_that_its_number_or_name_means(string error, string? code) =>
        Assert.Equal(code, ErrorStatus.CodeOfError(Encoding.UTF8.GetBytes(error)));

    [Fact]
    public void Nested_without_end_and_endlessly_long_bodies_leave_the_status()
    {
        string deep = string.Concat(Enumerable.Repeat("""{"error":""", 100_000));
        string @long = """{"error":{"message":"*","code":"content_filter"}}""".Replace("*", new string('x', 1_000_000));

        Assert.Equal("rate_limited", ErrorStatus.CodeOf(HttpStatusCode.TooManyRequests, deep));
        Assert.Equal("rate_limited", ErrorStatus.CodeOf(HttpStatusCode.TooManyRequests, @long));
        Assert.Equal("rate_limited", ErrorStatus.CodeOf(HttpStatusCode.TooManyRequests, null));
    }
}
