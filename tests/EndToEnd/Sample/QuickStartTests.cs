using System.Text.Json;
using Tracking.EndToEnd.Tests.Support;

namespace Tracking.EndToEnd.Tests.Sample;

public sealed class QuickStartTests
{
    private const int Calls = 11;

    [Fact]
    public async Task Every_call_of_the_sample_is_tracked_once()
    {
        SampleProcess sample = await SampleProcess.RunAsync();

        Assert.Equal((0, string.Empty), (sample.ExitCode, sample.Errors));
    }

    [Fact]
    public async Task The_table_has_a_row_for_each_run_and_the_totals()
    {
        SampleProcess sample = await SampleProcess.RunAsync();

        string[] runs = [.. sample.Lines.Skip(1).Take(Calls).Select(row => row[..36])];
        Assert.All(runs, run => Assert.Equal(4, Guid.Parse(run).Version));
        Assert.Equal(Calls, runs.Distinct().Count());
        Assert.StartsWith($"{Calls} calls", sample.Lines[Calls + 1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rating_names_the_run_of_the_answer_that_was_rated()
    {
        SampleProcess sample = await SampleProcess.RunAsync();

        string answer = sample.Lines.First(row => row.Contains("  support-answer ", StringComparison.Ordinal));
        Assert.Equal($"{answer[..36]}  support-answer was rated positive", sample.Lines[^1]);
    }

    [Fact]
    public async Task The_totals_are_those_of_the_replayed_responses()
    {
        long output = 4 * WireResponse.OfOpenAIChat("gpt-4o-mini").Usage.OutputTokens!.Value
            + WireResponse.OfOpenAIChat("o4-mini").Usage.OutputTokens!.Value
            + WireResponse.OfAnthropicMessage("claude-sonnet-4-5-cache-write").Usage.OutputTokens!.Value
            + WireResponse.OfAnthropicMessage("claude-sonnet-4-5-cache-read").Usage.OutputTokens!.Value
            + WireResponse.OfAnthropicStream("claude-sonnet-4-5").Usage.OutputTokens!.Value
            + WireResponse.OfAnthropicStream("claude-sonnet-4-5-long", untilStart: true).Usage.OutputTokens!.Value;

        SampleProcess sample = await SampleProcess.RunAsync("--json");

        Assert.Equal(output, sample.Lines.Select(Parse).Sum(call => call.TryGetProperty("tokens_output", out JsonElement count) ? count.GetInt64() : 0));
    }

    [Fact]
    public async Task Json_is_one_flat_object_a_line_for_each_call()
    {
        SampleProcess sample = await SampleProcess.RunAsync("--json");

        Assert.Equal((0, string.Empty), (sample.ExitCode, sample.Errors));
        Assert.Equal(Calls, sample.Lines.Count);
        Assert.All(sample.Lines.Select(Parse), call =>
        {
            Assert.Equal(1, call.GetProperty("schema").GetInt32());
            Assert.All(
                call.EnumerateObject(),
                field => Assert.True(field.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number, field.ToString()));
        });
    }

    [Fact]
    public async Task Help_explains_the_options()
    {
        SampleProcess sample = await SampleProcess.RunAsync("--help");

        Assert.Equal(0, sample.ExitCode);
        Assert.All(["--json", "--live", "--help"], option => Assert.Contains(option, sample.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--jsno", "'--jsno'")]
    [InlineData("--live", "OPENAI_API_KEY")]
    public async Task A_command_line_that_cannot_be_served_is_refused_with_the_reason(string argument, string reason)
    {
        SampleProcess sample = await SampleProcess.RunAsync(argument);

        Assert.Equal((2, string.Empty), (sample.ExitCode, sample.Output));
        Assert.Contains(reason, sample.Errors, StringComparison.Ordinal);
    }

    private static JsonElement Parse(string line) => JsonElement.Parse(line);
}
