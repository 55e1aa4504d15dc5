using System.Diagnostics;
using System.Text.Json;

namespace Tracking.Runtime.Tests;

public class GenerationEventTests
{
    [Fact]
    public void A_record_of_no_run_is_refused_before_anything_is_written()
    {
        using MemoryStream stream = new();
        using Utf8JsonWriter writer = new(stream);

        Assert.Throws<ArgumentException>("record", static () => GenerationEvent.ToJson(default));
        Assert.Throws<ArgumentException>("record", () => GenerationEvent.WriteTo(writer, default));

        Assert.Equal(0, writer.BytesPending);
    }

    [Fact]
    public void Of_a_run_of_which_little_is_known_the_fixed_fields_are_written()
    {
        Assert.Equal(
            """
            {"schema":1,"timestamp":"2026-01-02T03:04:06.5002500Z","run_id":"9b2f0f3e-4d0c-4e5a-9a57-0d2f6f3c1a2b","step":1,"key":"answer","version":1,
            "operation":"unknown","model_id":"unknown","provider_id":"unknown","finish_reason":"unknown","outcome":"success","provenance":"none","duration_ms":1500.25}
            """.ReplaceLineEndings(""),
            GenerationEvent.ToJson(GenerationRecords.Least));
    }

    [Fact]
    public void Of_a_run_of_which_all_is_known_every_field_is_written()
    {
        Assert.Equal(
            """
            {"schema":1,"timestamp":"2026-01-02T03:04:07.0000000Z","run_id":"9b2f0f3e-4d0c-4e5a-9a57-0d2f6f3c1a2b","step":3,"key":"answer","version":7,
            "operation":"chat","model_id":"model-2026-01-01","provider_id":"anthropic","finish_reason":"refusal","outcome":"error","provenance":"reported","duration_ms":2000,
            "tokens_input":100,"tokens_input_total":1100,"tokens_output":50,"tokens_reasoning":20,"tokens_cache_read":800,"tokens_cache_write":200,"tokens_cache_write_1h":60,
            "reconciliation":"cache_added,unattributed","cost":0.0123,"currency":"USD","price_version":"prices.json@sha256:00","cost_gaps":"cache_write_split,tier",
            "ttft_ms":250.5,"wait_ms":1200,"history_length":12,"error_code":"content_filtered",
            "parent_run_id":"parent","correlation_id":"c-1","variation":"v","request_model":"model","response_id":"msg_1","service_tier":"priority",
            "tenant":"acme","session_id":"s-1"}
            """.ReplaceLineEndings(""),
            GenerationEvent.ToJson(GenerationRecords.Most));
    }

    [Fact]
    public void Of_counts_that_were_reported_as_0_cache_writes_are_left_out()
    {
        ModelCallRecord record = GenerationRecords.Least with
        {
            Usage = TokenUsage.Inclusive(input: 0, output: 0, reasoning: 0, cacheRead: 0, cacheWrite: 0, cacheWriteOneHour: 0, inputAudio: 0, outputAudio: 0),
            HistoryLength = 0,
        };

        Assert.EndsWith(
            """
            "provenance":"reported","duration_ms":1500.25,"tokens_input":0,"tokens_input_total":0,"tokens_output":0,"tokens_reasoning":0,"tokens_cache_read":0,"history_length":0}
            """,
            GenerationEvent.ToJson(in record),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Every_gap_of_a_cost_has_a_name_of_its_own()
    {
        CostGaps[] gaps = [.. Enum.GetValues<CostGaps>().Where(gap => gap != CostGaps.None)];

        string?[] names = [.. gaps.Select(GenerationNames.Of)];

        Assert.DoesNotContain("", names);
        Assert.Equal(gaps.Length, names.Distinct().Count());
    }

    [Fact]
    public void Audio_is_written_where_there_was_any()
    {
        ModelCallRecord record = GenerationRecords.Least with { Usage = TokenUsage.Inclusive(17, 592, inputAudio: 3, outputAudio: 482) };

        Assert.EndsWith(
            ""","tokens_input":17,"tokens_input_total":17,"tokens_output":592,"tokens_input_audio":3,"tokens_output_audio":482}""",
            GenerationEvent.ToJson(in record),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Input_without_the_cache_is_without_one_hour_writes_where_they_are_all_that_is_known_of_writes()
    {
        ModelCallRecord record = GenerationRecords.Least with { Usage = TokenUsage.Inclusive(1000, 5, cacheWriteOneHour: 200) };

        Assert.EndsWith(
            ""","tokens_input":800,"tokens_input_total":1000,"tokens_output":5,"tokens_cache_write_1h":200}""",
            GenerationEvent.ToJson(in record),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_that_were_not_reported_are_absent()
    {
        ModelCallRecord record = GenerationRecords.Least with { Usage = TokenUsage.Inclusive(output: 5) };

        Assert.EndsWith(""","duration_ms":1500.25,"tokens_output":5}""", GenerationEvent.ToJson(in record), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_cache_exceeds_the_input_no_uncached_input_is_made_up()
    {
        ModelCallRecord record = GenerationRecords.Least with { Usage = TokenUsage.Inclusive(input: 5, cacheRead: 6) };

        Assert.EndsWith(
            ""","duration_ms":1500.25,"tokens_input_total":5,"tokens_cache_read":6}""", GenerationEvent.ToJson(in record), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CallOutcome.Success, "success")]
    [InlineData(CallOutcome.Error, "error")]
    [InlineData(CallOutcome.Cancelled, "cancelled")]
    [InlineData(CallOutcome.Abandoned, "abandoned")]
    public void The_outcome_is_written_as_a_word(CallOutcome outcome, string word) =>
        Assert.Equal(word, Field(GenerationRecords.Least with { Outcome = outcome }, "outcome"));

    [Theory]
    [InlineData(TokenProvenance.None, "none")]
    [InlineData(TokenProvenance.Reported, "reported")]
    [InlineData(TokenProvenance.Partial, "partial")]
    [InlineData(TokenProvenance.Replayed, "replayed")]
    [InlineData(TokenProvenance.RolledUp, "rolled_up")]
    [InlineData(TokenProvenance.Unreadable, "unreadable")]
    public void The_provenance_is_written_as_a_word(TokenProvenance provenance, string word) =>
        Assert.Equal(word, Field(GenerationRecords.Least with { Usage = new TokenUsage { Provenance = provenance } }, "provenance"));

    [Fact]
    public void Every_reconciliation_has_a_name()
    {
        UsageReconciliation all = Enum.GetValues<UsageReconciliation>().Aggregate(static (left, right) => left | right);

        Assert.Equal(
            "cache_added,reasoning_added,ambiguous,unattributed,total_mismatch,part_exceeds_whole",
            Field(GenerationRecords.Least with { Reconciliation = all }, "reconciliation"));
    }

    [Fact]
    public void The_current_activity_is_named()
    {
        using Activity activity = new Activity("request").SetIdFormat(ActivityIdFormat.W3C).Start();

        string json = GenerationEvent.ToJson(GenerationRecords.Least);

        Assert.EndsWith(
            $@",""duration_ms"":1500.25,""trace_id"":""{activity.TraceId}"",""span_id"":""{activity.SpanId}""}}", json, StringComparison.Ordinal);
    }

    [Fact]
    public void An_activity_without_trace_ids_is_not_named()
    {
        using Activity activity = new Activity("request").SetIdFormat(ActivityIdFormat.Hierarchical).Start();

        Assert.DoesNotContain("trace_id", GenerationEvent.ToJson(GenerationRecords.Least), StringComparison.Ordinal);
    }

    [Fact]
    public void A_tag_that_is_named_like_a_field_gets_a_prefix_even_where_the_field_is_absent()
    {
        ModelCallRecord record = GenerationRecords.Least with { Tags = [new("key", "a"), new("cost", "b"), new("Key", "c")] };

        Assert.EndsWith(
            ""","duration_ms":1500.25,"tag_key":"a","tag_cost":"b","Key":"c"}""", GenerationEvent.ToJson(in record), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_tags_with_one_name_the_last_wins()
    {
        ModelCallRecord record = GenerationRecords.Least with { Tags = [new("agent", "a"), new("step", "1"), new("agent", "b"), new("tag_step", "2")] };

        Assert.EndsWith(""","duration_ms":1500.25,"agent":"b","tag_step":"2"}""", GenerationEvent.ToJson(in record), StringComparison.Ordinal);
    }

    [Fact]
    public void No_tag_repeats_a_field()
    {
        using Activity activity = new Activity("request").SetIdFormat(ActivityIdFormat.W3C).Start();
        string[] names = [.. Names(GenerationRecords.Most)];
        ModelCallRecord record = GenerationRecords.Most with { Tags = [.. names.Select(static name => KeyValuePair.Create(name, "tag"))] };

        string[] withTags = [.. Names(record)];

        Assert.Equal(withTags.Distinct(), withTags);
        Assert.Equal(names.Length - GenerationRecords.Most.Tags.Count + names.Length, withTags.Length);
    }

    [Fact]
    public void An_endless_duration_has_an_end()
    {
        ModelCallRecord record = GenerationRecords.Least with { Duration = TimeSpan.MaxValue };

        Assert.Equal("9999-12-31T23:59:59.9999999Z", Field(record, "timestamp"));
    }

    [Fact]
    public void A_tag_that_is_no_valid_unicode_is_written_all_the_same()
    {
        ModelCallRecord record = GenerationRecords.Least with { Tags = [new("tenant", "a\uD800")] };

        Assert.Equal("a\uFFFD", Field(record, "tenant"));
    }

    [Fact]
    public void A_writer_that_is_null_is_refused() =>
        Assert.Throws<ArgumentNullException>("writer", () => GenerationEvent.WriteTo(null!, GenerationRecords.Least));

    private static string? Field(ModelCallRecord record, string name)
    {
        using JsonDocument json = JsonDocument.Parse(GenerationEvent.ToJson(in record));
        return json.RootElement.GetProperty(name).GetString();
    }

    private static List<string> Names(ModelCallRecord record)
    {
        using JsonDocument json = JsonDocument.Parse(GenerationEvent.ToJson(in record));
        return [.. json.RootElement.EnumerateObject().Select(static property => property.Name)];
    }
}
