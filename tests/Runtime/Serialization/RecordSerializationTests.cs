using System.Collections;
using System.Text.Json;

namespace Tracking.Runtime.Tests.Serialization;

/// <summary>Records go through System.Text.Json's source generation and come back as they were.</summary>
public sealed class RecordSerializationTests
{
    public static TheoryData<string> Subjects => ["user-1", "", "\"\\\u0000\ud83d\ude00", "7"];

    [Fact]
    public void A_record_comes_back_unchanged()
    {
        ModelCallRecord record = RecordOfEverything("user-1");

        ModelCallRecord read = Read(Write(record));

        Assert.Equal(record.RunId, read.RunId);
        Assert.Equal(Values(record), Values(read));
    }

    [Fact]
    public void The_id_of_another_system_comes_back_unchanged()
    {
        ModelCallRecord record = RecordOfEverything(null) with { RunId = RunId.Parse("run \"1\"\n"), ParentRunId = RunId.Parse("{parent}") };

        ModelCallRecord read = Read(Write(record));

        Assert.Equal((record.RunId, record.ParentRunId), (read.RunId, read.ParentRunId));
    }

    [Fact]
    public void A_metric_keeps_its_run_id()
    {
        InMemorySink sink = new();
        using ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(sink).Build();
        tracking.CreateTracker(new ModelCallDescriptor("answer")).TrackTokens(TokenUsage.Inclusive(input: 12, output: 8));
        ModelCallMetric metric = Assert.Single(sink.Metrics);

        string json = JsonSerializer.Serialize(metric, RecordJsonContext.Default.ModelCallMetric);
        ModelCallMetric read = JsonSerializer.Deserialize(json, RecordJsonContext.Default.ModelCallMetric);

        Assert.Equal((metric.RunId, metric.Kind, metric.Value, metric.Usage), (read.RunId, read.Kind, read.Value, read.Usage));
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void A_subject_that_is_text_comes_back(string subject) => Assert.Equal(subject, Read(Write(RecordOfEverything(subject))).Subject);

    [Fact]
    public void A_subject_with_a_form_in_json_is_written_in_it()
    {
        Guid uuid = new("9b2f0f3e-4d0c-4e5a-9a57-0d2f6f3c1a2b");

        Assert.Equal(
            [true, 7L, 7L, 1.5m, uuid.ToString(), "2026-01-02T03:04:05.0000000+00:00", "NaN", null],
            new object?[] { true, 7, 7UL, 1.5, uuid, new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), double.NaN, null }
                .Select(static subject => Read(Write(RecordOfEverything(subject))).Subject));
    }

    [Fact]
    public void A_subject_that_cannot_be_written_is_left_out()
    {
        object circular = new Circular();

        ModelCallRecord read = Read(Write(RecordOfEverything(circular)));

        Assert.Null(read.Subject);
        Assert.Equal("tenant", Assert.Single(read.Tags).Key);
    }

    [Fact]
    public void A_subject_that_another_program_wrote_as_an_object_is_passed_over()
    {
        string json = Write(RecordOfEverything("user-1")).Replace("\"user-1\"", """{"id":[1,{"a":2}]}""", StringComparison.Ordinal);

        ModelCallRecord read = Read(json);

        Assert.Null(read.Subject);
        Assert.Equal("answer", read.Descriptor.Key);
    }

    [Fact]
    public void Run_ids_are_keys_of_dictionaries()
    {
        Dictionary<RunId, int> calls = new() { [RunId.New()] = 1, [RunId.Parse("foreign")] = 2 };

        string json = JsonSerializer.Serialize(calls, RecordJsonContext.Default.DictionaryRunIdInt32);

        Assert.Equal(calls, JsonSerializer.Deserialize(json, RecordJsonContext.Default.DictionaryRunIdInt32));
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("{}")]
    public void What_is_no_run_id_is_refused(string id) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<RunId>(id));

    private static string Write(ModelCallRecord record) => JsonSerializer.Serialize(record, RecordJsonContext.Default.ModelCallRecord);

    private static ModelCallRecord Read(string json) => JsonSerializer.Deserialize(json, RecordJsonContext.Default.ModelCallRecord);

    private static ModelCallRecord RecordOfEverything(object? subject) => new()
    {
        RunId = RunId.New(),
        ParentRunId = RunId.New(),
        Step = 3,
        IsLate = true,
        Descriptor = new ModelCallDescriptor("answer") { VariationKey = "b", Version = 2, Provider = "openai", Model = "gpt", ModelKey = "k", ModelVersion = 4, GraphKey = "g", Operation = "chat", Method = "generate" },
        Subject = subject,
        Outcome = CallOutcome.Error,
        ErrorCode = ErrorCodes.Truncated,
        StartedAt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, 6, TimeSpan.Zero),
        Duration = TimeSpan.FromTicks(12345678901),
        WaitTime = TimeSpan.FromTicks(1234567),
        TimeToFirstChunk = TimeSpan.FromTicks(123),
        TimeToFirstToken = TimeSpan.FromTicks(1),
        Usage = TokenUsage.Inclusive(3_000_000_000, 50, 20, 800, 200, 100) with { Provenance = TokenProvenance.Partial },
        ReportedUsage = TokenUsage.Inclusive(100, 50),
        Reconciliation = UsageReconciliation.CacheAdded | UsageReconciliation.Ambiguous,
        UnattributedTokens = 5,
        Model = "gpt-1",
        RequestModel = "gpt",
        Provider = "openai",
        ResponseId = "chatcmpl-1",
        FinishReason = "stop",
        ServiceTier = "flex",
        Speed = "fast",
        Region = "eu",
        WebSearches = 2,
        RequestCount = 2,
        RequestUsages = [TokenUsage.Inclusive(10, 1), TokenUsage.Inclusive(20)],
        Cost = 0.0397025m,
        Currency = "USD",
        PriceVersion = "v",
        CostGaps = CostGaps.CacheReadRate | CostGaps.Tier,
        HistoryLength = 7,
        CorrelationId = "c-1",
        Tags = [new("tenant", "acme")],
        ToolCalls = ["search", "search"],
        ChunkCount = 9,
    };

    // Every public property, so that one which is added later is compared, too.
    private static string[] Values(ModelCallRecord record) =>
        [.. typeof(ModelCallRecord).GetProperties().Select(property => $"{property.Name}={Text(property.GetValue(record))}")];

    private static string Text(object? value) => value switch
    {
        string text => text,
        ModelCallDescriptor descriptor => string.Join(';', typeof(ModelCallDescriptor).GetProperties().Select(property => property.GetValue(descriptor))),
        IEnumerable items => string.Join(';', items.Cast<object?>()),
        IFormattable number => number.ToString(value is DateTimeOffset or TimeSpan ? null : "G", null),
        _ => $"{value}",
    };

    private sealed class Circular
    {
        public Circular Self => this;
    }
}
