using Tracking.CompilerServices;

namespace Tracking.Runtime.Tests.Calls;

public class ProviderTests
{
    private static readonly ModelCallDescriptor Named = new("answer") { Provider = "named" };
    private static readonly ModelCallDescriptor Unnamed = new("answer");

    [Theory]
    [InlineData("parameter", "response", "client", "raw", "parameter")]
    [InlineData(null, "response", "client", "raw", "response")]
    [InlineData("", "response", "client", "raw", "response")]
    [InlineData(null, null, "client", "raw", "client")]
    [InlineData(null, "", "", "raw", "raw")]
    [InlineData(null, null, null, null, "named")]
    public void What_a_type_lets_assume_comes_last(string? parameter, string? response, string? client, string? raw, string expected)
    {
        Recording recording = new() { Site = new(Named) { IsProviderAssumed = true } };

        Call(recording, parameter, response, client, raw);

        Assert.Equal(expected, recording.Record.Provider);
    }

    [Theory]
    [InlineData(null, "named")]
    [InlineData("parameter", "parameter")]
    public void What_the_attribute_says_goes_before_the_response(string? parameter, string expected)
    {
        Recording recording = new() { Site = new(Named) };

        Call(recording, parameter, "response", "client", "raw");

        Assert.Equal(expected, recording.Record.Provider);
    }

    [Fact]
    public void A_descriptor_made_at_run_time_goes_before_the_response()
    {
        Recording recording = new() { Site = new(Named) { IsProviderAssumed = true } };

        Call(recording, null, "response", null, null, new("answer") { Provider = "chosen" });
        Call(recording, null, "response", null, null, Unnamed);
        Call(recording, null, null, null, null, Unnamed);

        Assert.Equal(["chosen", "response", "named"], recording.Sink.Records.Select(record => record.Provider));
    }

    [Fact]
    public void A_call_that_fails_has_what_is_known_of_the_client()
    {
        Recording recording = new() { Site = new(Unnamed) };
        ModelCallArguments arguments = default;
        arguments.DescribeClient("ollama", "llama3");

        ModelCall.Start(recording.Tracking, recording.Site, in arguments).Fail(new TimeoutException());

        Assert.Equal(("ollama", "llama3", "llama3"), (recording.Record.Provider, recording.Record.RequestModel, recording.Record.Model));
    }

    [Theory]
    [InlineData("asked", null, "asked")]
    [InlineData("", "declared", "declared")]
    [InlineData(null, null, "client's")]
    public void The_client_s_model_is_asked_where_nothing_else_names_one(string? argument, string? declared, string expected)
    {
        Recording recording = new() { Site = new(new("answer") { Model = declared }) };
        ModelCallArguments arguments = new() { RequestModel = argument };
        arguments.DescribeClient(null, "client's");

        ModelCall.Start(recording.Tracking, recording.Site, in arguments).Succeed();

        Assert.Equal(expected, recording.Record.RequestModel);
    }

    private static void Call(
        Recording recording, string? parameter, string? response, string? client, string? raw, ModelCallDescriptor? descriptor = null)
    {
        ModelCallArguments arguments = new() { Provider = parameter, Descriptor = descriptor };
        arguments.DescribeClient(client, null);
        ModelCall.Start(recording.Tracking, recording.Site, in arguments).Succeed(
            (response, raw),
            static ((string? Response, string? Raw) answer, ref ModelCallReading reading) =>
            {
                reading.Provider = answer.Response;
                reading.AssumedProvider = answer.Raw;
            });
    }
}
