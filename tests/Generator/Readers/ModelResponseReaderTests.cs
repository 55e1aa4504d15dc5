using Tracking.Harness;

namespace Tracking.Generator.Tests.Readers;

/// <summary>A user's reader that tells more of a response than its counts, executed.</summary>
public sealed class ModelResponseReaderTests
{
    private const string Library = """
        namespace Shared;

        public sealed class Reply
        {
            public int In { get; init; }
            public int Out { get; init; }
            public string? Engine { get; init; }
            public string? Id { get; init; }
            public string? Stop { get; init; }
            public string[]? Tools { get; init; }
        }

        public static class Readers
        {
            [UsageReader]
            public static ModelResponse Read(Reply reply) => new()
            {
                Usage = reply.In == 0 ? default : TokenUsage.Inclusive(reply.In, reply.Out),
                Model = reply.Engine,
                ResponseId = reply.Id,
                FinishReason = reply.Stop,
                Provider = reply.Engine is null ? null : "acme",
                ToolCalls = reply.Tools,
            };
        }
        """;

    private const string Application = """
        using Shared;

        public partial class Bot(ModelCallTracking tracking)
        {
            [TrackedModelCall]
            public partial Reply Ask(Reply reply);
            private Reply AskCore(Reply reply) => reply;

            [TrackedModelCall]
            public partial IAsyncEnumerable<Reply> StreamAsync(Reply[] replies);

            private async IAsyncEnumerable<Reply> StreamCoreAsync(Reply[] replies)
            {
                foreach (Reply reply in replies)
                {
                    await Task.Yield();
                    yield return reply;
                }
            }
        }

        public static class Entry
        {
            public static void Answered(ModelCallTracking tracking) =>
                new Bot(tracking).Ask(new() { In = 100, Out = 20, Engine = "falcon-2", Id = "r1", Stop = "stop", Tools = ["search", "search", ""] });

            public static void Filtered(ModelCallTracking tracking) =>
                new Bot(tracking).Ask(new() { In = 100, Out = 1, Engine = "falcon-2", Id = "r2", Stop = "content_filter" });

            public static void Empty(ModelCallTracking tracking) => new Bot(tracking).Ask(new());

            public static async Task Streamed(ModelCallTracking tracking)
            {
                await foreach (Reply _ in new Bot(tracking).StreamAsync([new() { Engine = "falcon-2", Id = "r3" }, new(), new() { Engine = "", Tools = ["search"] }, new() { In = 100, Out = 20, Stop = "stop" }]))
                {
                }
            }
        }
        """;

    private static readonly Lazy<ExecutedAssembly> InOneProject = new(() => Load(TestCompilation.Of(Application).WithSource("Shared.cs", Library)));

    private static readonly Lazy<ExecutedAssembly> InALibrary = new(() =>
        Load(TestCompilation.Of(Application).WithProject((TestCompilation.Of(Library) with { AssemblyName = "Shared" }).Build())));

    public static TheoryData<bool> Places { get; } = [false, true];

    [Theory]
    [MemberData(nameof(Places))]
    public async Task All_that_a_reader_tells_is_on_the_record(bool inALibrary)
    {
        ModelCallRecord record = await RecordAsync(inALibrary, "Answered");

        Assert.Equal("100 20 120 - - - -", record.Counts());
        Assert.Equal(("falcon-2", "r1", "stop", "acme"), (record.Model, record.ResponseId, record.FinishReason, record.Provider));
        Assert.Equal(["search", "search"], record.ToolCalls);
        Assert.Equal((CallOutcome.Success, TokenProvenance.Reported), (record.Outcome, record.Usage.Provenance));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task What_was_filtered_failed(bool inALibrary)
    {
        ModelCallRecord record = await RecordAsync(inALibrary, "Filtered");

        Assert.Equal((CallOutcome.Error, ErrorCodes.ContentFiltered, "content_filter"), (record.Outcome, record.ErrorCode, record.FinishReason));
        Assert.Equal("100 1 101 - - - -", record.Counts());
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_reader_that_knows_nothing_says_nothing(bool inALibrary)
    {
        ModelCallRecord record = await RecordAsync(inALibrary, "Empty");

        Assert.Equal((null, null, null, null), (record.Model, record.ResponseId, record.FinishReason, record.Provider));
        Assert.Equal((CallOutcome.Success, TokenProvenance.None), (record.Outcome, record.Usage.Provenance));
        Assert.Empty(record.ToolCalls);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Each_element_of_a_stream_adds_what_it_knows(bool inALibrary)
    {
        ModelCallRecord record = await RecordAsync(inALibrary, "Streamed");

        Assert.Equal("100 20 120 - - - -", record.Counts());
        Assert.Equal(("falcon-2", "r3", "stop", "acme"), (record.Model, record.ResponseId, record.FinishReason, record.Provider));
        Assert.Equal(["search"], record.ToolCalls);
        Assert.Equal(CallOutcome.Success, record.Outcome);
    }

    private static async Task<ModelCallRecord> RecordAsync(bool inALibrary, string entry)
    {
        InMemorySink sink = new();
        using ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(sink).Build();
        if ((inALibrary ? InALibrary : InOneProject).Value.Call("Entry", entry, tracking) is Task running)
        {
            await running;
        }

        return Assert.Single(sink.Records);
    }

    private static ExecutedAssembly Load(HermeticCompilation compilation) =>
        ExecutedAssembly.Load(GeneratorRun.Start(compilation, new TrackedModelCallGenerator()).ExpectNoDiagnostics());
}
