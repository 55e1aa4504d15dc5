using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tracking.Harness;

namespace Tracking.Generator.Tests.Readers;

public sealed class ConventionTests
{
    private const string Answer = "Answer";
    private const string Gateway = "Gateway";
    private const string Apart = "Apart";
    private const string Floating = "Floating";
    private const string Pair = "(string Text, Microsoft.Extensions.AI.ChatResponse Answer)";
    private const string TwoAnswers = "(Microsoft.Extensions.AI.ChatResponse First, Microsoft.Extensions.AI.ChatResponse Second)";
    private const string Envelope = "Envelope";
    private const string Result = "System.ClientModel.ClientResult<Answer>";
    private const string Marked = "Marked";
    private const string MarkedPair = "(Marked First, int Second)";
    private const string Agent = "AgentRunResponse";
    private const string AgentUpdate = "AgentRunResponseUpdate";
    private const string None = "Unrelated";
    private const string Generic = "Box<int>";

    private static readonly ImmutableDictionary<string, ReportDiagnostic> LowerCaseNames =
        ImmutableDictionary<string, ReportDiagnostic>.Empty.Add("CS8981", ReportDiagnostic.Suppress);

    private static readonly ReadBot Bot = new(
        [Answer, Gateway, Apart, Floating, Pair, TwoAnswers, Envelope, Result, Marked, MarkedPair, Agent, AgentUpdate, None, Generic],
        """
        using Microsoft.Extensions.AI;

        public struct Details { public int? CachedTokens { get; set; } }
        public class Completion { public long ReasoningTokens; public int AudioTokens { get; set; } }
        public class Usage
        {
            public int PromptTokens { get; set; }
            public uint? CompletionTokens { get; set; }
            public ulong TotalTokens { get; set; }
            public Details? PromptTokensDetails { get; set; }
            public Completion? CompletionTokensDetails { get; set; }
        }
        public class Answer { public string? Id { get; set; } public string? Model { get; set; } public Usage? Usage { get; set; } public string? FinishReason { get; set; } }
        public interface ICounts { int InputTokens { get; } }
        public interface IMoreCounts : ICounts { int OutputTokens { get; } }
        public record Counts(int InputTokens, int OutputTokens) : IMoreCounts;
        public record struct Gateway(IMoreCounts? UsageMetadata);
        public record ApartUsage(int InputTokens, int OutputTokens, int? CacheReadInputTokens);
        public record Apart(ApartUsage Usage);
        public record FloatingUsage(double? InputTokens, float OutputTokens, decimal TotalTokens);
        public record Floating(FloatingUsage Usage);
        public record Envelope(string Trace, Answer? Answer, Envelope? Inner);
        public record Marked(Usage Usage);
        public record Unrelated(string Usage);
        public record Box<T>(T Value, Usage Usage);
        public class AgentRunResponse { public UsageDetails? Usage { get; set; } }
        public class AgentRunResponseUpdate { public IList<AIContent> Contents { get; set; } = []; }

        public sealed class NoResponse : System.ClientModel.Primitives.PipelineResponse
        {
            public override int Status => 200;
            public override string ReasonPhrase => "";
            public override System.IO.Stream? ContentStream { get; set; }
            public override BinaryData Content => BinaryData.FromString("");
            protected override System.ClientModel.Primitives.PipelineResponseHeaders HeadersCore => throw new NotSupportedException();
            public override BinaryData BufferContent(CancellationToken cancellationToken = default) => Content;
            public override ValueTask<BinaryData> BufferContentAsync(CancellationToken cancellationToken = default) => new(Content);
            public override void Dispose() { }
        }

        public static class Reader { [UsageReader] public static TokenUsage Read(Marked marked) => TokenUsage.Inclusive(7, 1); }

        public static class Responses
        {
            private static Usage Of(int input, uint? output, ulong total) => new()
            {
                PromptTokens = input, CompletionTokens = output, TotalTokens = total,
                PromptTokensDetails = new Details { CachedTokens = 5 }, CompletionTokensDetails = new Completion { ReasoningTokens = 3, AudioTokens = 2 },
            };
            private static ChatResponse Chat(int input) => new() { Usage = new() { InputTokenCount = input, OutputTokenCount = 1 } };

            public static object Answered() => new Answer { Id = "a1", Model = "m1", FinishReason = "stop", Usage = Of(12, 8, 20) };
            public static object WithoutUsage() => new Answer { Model = "m1" };
            public static object? Nothing() => null;
            public static object Gatewayed() => new Gateway(new Counts(40, 1));
            public static object CachedApart() => new Apart(new(18, 386, 7));
            public static object Floats() => new Floating(new(double.NaN, 9f, 9m));
            public static object Paired() => ("x", Chat(12));
            public static object TwoChats() => (Chat(1), Chat(2));
            public static object Enveloped() => new Envelope("t", (Answer)Answered(), null);
            public static object Resulting() => System.ClientModel.ClientResult.FromValue((Answer)Answered(), new NoResponse());
            public static object MarkedOne() => new Marked(Of(12, 8, 20));
            public static object MarkedPaired() => (new Marked(Of(12, 8, 20)), 1);
            public static object AgentRan() => new AgentRunResponse { Usage = new() { InputTokenCount = 132, OutputTokenCount = 50, TotalTokenCount = 182, CachedInputTokenCount = 25, AdditionalCounts = new() { ["CacheCreationInputTokens"] = 100 } } };
            public static object AgentUpdates() => new object[] { new AgentRunResponseUpdate(), new AgentRunResponseUpdate { Contents = [new UsageContent(new() { InputTokenCount = 12, OutputTokenCount = 8 })] } };
            public static object NoUsage() => new Unrelated("low");
            public static object Boxed() => new Box<int>(1, Of(12, 8, 20));
        }
        """);

    [Theory]
    [InlineData(Answer, "Answered", "12 8 20 5 - - 3")]
    [InlineData(Answer, "WithoutUsage", "- - - - - - -")]
    [InlineData(Answer, "Nothing", "- - - - - - -")]
    [InlineData(Gateway, "Gatewayed", "40 1 41 - - - -")]
    [InlineData(Apart, "CachedApart", "25 386 411 7 - - -")]
    [InlineData(Floating, "Floats", "- 9 9 - - - -")]
    [InlineData(Generic, "Boxed", "12 8 20 5 - - 3")]
    [InlineData(None, "NoUsage", "- - - - - - -")]
    public void A_type_that_is_not_known_is_read_by_the_names_of_its_members(string type, string member, string counts) =>
        Assert.Equal(counts, Bot.RecordOf(type, member).Counts());

    [Fact]
    public void Audio_of_a_type_that_is_not_known_is_read_too() =>
        Assert.Equal((null, 2L), (Bot.RecordOf(Answer, "Answered").Usage.InputAudioTokens, Bot.RecordOf(Answer, "Answered").Usage.OutputAudioTokens));

    [Theory]
    [InlineData(Pair, "Paired", "12 1 13 - - - -")]
    [InlineData(Envelope, "Enveloped", "12 8 20 5 - - 3")]
    [InlineData(Result, "Resulting", "12 8 20 5 - - 3")]
    [InlineData(Agent, "AgentRan", "132 50 182 25 100 - -")]
    public void What_wraps_one_readable_member_is_unwrapped(string type, string member, string counts) =>
        Assert.Equal(counts, Bot.RecordOf(type, member).Counts());

    [Fact]
    public void Of_two_readable_members_none_is_read() => Assert.Null(Bot.RecordOf(TwoAnswers, "TwoChats").Usage.TotalTokens);

    [Theory]
    [InlineData(Marked, "MarkedOne")]
    [InlineData(MarkedPair, "MarkedPaired")]
    public void A_marked_reader_goes_before_convention(string type, string member) =>
        Assert.Equal(8, Bot.RecordOf(type, member).Usage.TotalTokens);

    [Fact]
    public async Task Contents_of_a_framework_on_top_are_read() =>
        Assert.Equal(20, (await Bot.StreamOf(AgentUpdate, "AgentUpdates")).Usage.TotalTokens);

    [Fact]
    public void Model_id_and_reason_are_read_by_their_names_too()
    {
        ModelCallRecord record = Bot.RecordOf(Answer, "Answered");

        Assert.Equal(("m1", "a1", "stop"), (record.Model, record.ResponseId, record.FinishReason));
    }

    [Fact]
    public void Types_of_which_only_the_method_knows_are_read_inside_it() =>
        GeneratorRun.Start(TestCompilation.Of("""
            public partial class Bot<TExtra>(ModelCallTracking tracking)
            {
                private sealed record Usage(int InputTokens, int OutputTokens);
                private sealed record Answer<T>(T Value, Usage? Usage);

                [TrackedModelCall] private partial Answer<TExtra> Ask<response, usage>(response a, usage b);
                private Answer<TExtra> AskCore<response, usage>(response a, usage b) => throw new Exception();

                public object Use() => Ask(1, 2);
            }
            """) with { DiagnosticOptions = LowerCaseNames }, new TrackedModelCallGenerator()).ExpectNoDiagnostics();
}
