using System.Text;
using Tracking.CompilerServices;

namespace Tracking.Runtime.Tests;

public sealed class WireUsageTests
{
    [Fact]
    public void Every_count_of_the_format_is_read()
    {
        TokenUsage usage = Read(
            """
            {"prompt_tokens":1000,"completion_tokens":21,"total_tokens":1021,"cost":null,
             "prompt_tokens_details":{"cached_tokens":900,"cache_write_tokens":50,"audio_tokens":4},
             "completion_tokens_details":{"reasoning_tokens":9,"audio_tokens":6,"rejected_prediction_tokens":0}}
            """);

        Assert.Equal(TokenUsage.Inclusive(1000, 21, 9, 900, 50, total: 1021, inputAudio: 4, outputAudio: 6), usage);
    }

    [Theory]
    [InlineData("""{"prompt_tokens":1000,"completion_tokens":21,"cached_tokens":900}""")]
    [InlineData("""{"prompt_tokens":1000,"completion_tokens":21,"prompt_cache_hit_tokens":900,"prompt_tokens_details":{"cached_tokens":0}}""")]
    [InlineData("""{"input_tokens":1000,"output_tokens":21,"cached_tokens":900}""")]
    public void Cache_reads_stand_in_several_places(string json) =>
        Assert.Equal(TokenUsage.Inclusive(1000, 21, cacheRead: 900), Read(json));

    [Theory]
    [InlineData("""{"prompt_tokens":1000,"completion_tokens":21,"steps":[{"prompt_tokens":5,"completion_tokens":1,"cached_tokens":7}]}""")]
    [InlineData("""{"prompt_tokens":1000,"completion_tokens":21,"last_request":{"prompt_tokens":5,"prompt_tokens_details":{"audio_tokens":3}}}""")]
    [InlineData("""{"prompt_tokens":1000,"completion_tokens_details":{"completion_tokens":9,"more":{"audio_tokens":3}},"completion_tokens":21}""")]
    [InlineData("""{"prompt_tokens":1000,"completion_tokens":21,"\ud800":7,"prompt_tokens_details":{"\ud800":[{}]}}""")]
    public void What_else_stands_there_has_counts_that_are_not_the_responses(string json) =>
        Assert.Equal(TokenUsage.Inclusive(1000, 21), Read(json));

    [Fact]
    public void A_count_may_be_written_as_any_whole_number() =>
        Assert.Equal(TokenUsage.Inclusive(1000, 21), Read("""{"prompt_tokens":1000.0,"completion_tokens":2.1e1,"cached_tokens":1e30,"total_tokens":-1}"""));

    [Fact]
    public void Details_end_where_their_object_does() => Assert.Equal(
        TokenUsage.Inclusive(1000, 21, inputAudio: 4),
        Read("""{"completion_tokens_details":{"x":{}},"prompt_tokens":1000,"completion_tokens":21,"audio_tokens":4}"""));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1,2]")]
    [InlineData("""{"prompt_tokens":1000,""")]
    [InlineData("""{"prompt_tokens":"many","completion_tokens":null}""")]
    public void What_is_no_usage_has_no_counts(string json) => Assert.Equal(default, Read(json));

    [Theory]
    [InlineData(null, 12L)]
    [InlineData(0L, 12L)]
    [InlineData(12L, 12L)]
    [InlineData(12L, null)]
    public void The_total_of_an_embedding_is_its_input(long? input, long? total)
    {
        ModelCallReading reading = default;
        reading.ReportEmbeddingUsage(input, total);

        Assert.Equal((12L, null), (UsageOf(in reading).InputTokens, UsageOf(in reading).OutputTokens));
    }

    [Fact]
    public void An_embedding_without_counts_has_no_usage()
    {
        ModelCallReading reading = default;
        reading.ReportEmbeddingUsage(0, 0);

        Assert.Equal(default, UsageOf(in reading));
    }

    [Theory]
    [InlineData(UsageConvention.Inferred)]
    [InlineData(UsageConvention.InferredByResponse)]
    [InlineData(UsageConvention.CacheApart)]
    [InlineData(UsageConvention.ReasoningApart)]
    public void No_input_beside_an_output_is_not_reported(UsageConvention convention)
    {
        Assert.Equal((null, 298L), Parts(Counts.Of(input: 0, output: 298)));
        Assert.Equal((null, null), Parts(Counts.Of(input: 0, output: 0, total: 20)));
        Assert.Equal((100L, 0L), Parts(Counts.Of(input: 100, output: 0)));

        (long?, long?) Parts(RawUsage counts) => (counts.As(convention).Usage.InputTokens, counts.As(convention).Usage.OutputTokens);
    }

    [Fact]
    public void No_input_beside_what_was_read_from_the_cache_is_what_was_not() =>
        Assert.Equal(7502, Counts.Of(input: 0, output: 386, read: 7502).As(UsageConvention.Inferred).Usage.InputTokens);

    private static TokenUsage Read(string json)
    {
        ModelCallReading reading = default;
        reading.ReportUsage(Encoding.UTF8.GetBytes(json));
        return UsageOf(in reading);
    }

    private static TokenUsage UsageOf(in ModelCallReading reading)
    {
        NormalizedUsage usage = default;
        reading.NormalizeUsage(ref usage);
        return usage.Usage;
    }
}
