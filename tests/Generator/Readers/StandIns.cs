namespace Tracking.Generator.Tests.Readers;

/// <summary>Stand-ins for SDKs whose packages are not at hand: the same names and members, declared in the source under test.</summary>
internal static class StandIns
{
    internal const string Converse = "Amazon.BedrockRuntime.Model.ConverseResponse";
    internal const string ConverseEvent = "Amazon.Runtime.EventStreams.IEventStreamEvent";
    internal const string Gemini = "Google.GenAI.Types.GenerateContentResponse";
    internal const string Vertex = "Google.Cloud.AIPlatform.V1.GenerateContentResponse";
    internal const string OllamaChat = "OllamaSharp.Models.Chat.ChatResponseStream";
    internal const string OllamaGenerate = "OllamaSharp.Models.GenerateDoneResponseStream";
    internal const string OllamaEmbed = "OllamaSharp.Models.EmbedResponse";

    internal static readonly ReadBot Bot = new([Converse, ConverseEvent, Gemini, Vertex, OllamaChat, OllamaGenerate, OllamaEmbed], """
        using Amazon.BedrockRuntime;
        using Amazon.BedrockRuntime.Model;
        using Google.GenAI.Types;
        using OllamaSharp.Models;
        using OllamaSharp.Models.Chat;
        using Aip = Google.Cloud.AIPlatform.V1;

        namespace Amazon.Runtime
        {
            public class ConstantClass(string value) { public string Value { get; } = value; }
            public class ResponseMetadata { public string? RequestId { get; set; } }
            public class AmazonWebServiceResponse { public ResponseMetadata? ResponseMetadata { get; set; } }
        }

        namespace Amazon.Runtime.EventStreams { public interface IEventStreamEvent; }

        namespace Amazon.BedrockRuntime
        {
            public sealed class StopReason(string value) : Amazon.Runtime.ConstantClass(value);
            public sealed class CacheTTL(string value) : Amazon.Runtime.ConstantClass(value);
            public sealed class ServiceTierType(string value) : Amazon.Runtime.ConstantClass(value);
        }

        namespace Amazon.BedrockRuntime.Model
        {
            using Amazon.Runtime.EventStreams;

            public class ServiceTier { public ServiceTierType? Type { get; set; } }
            public class CacheDetail { public int? InputTokens { get; set; } public CacheTTL? Ttl { get; set; } }
            public class TokenUsage
            {
                public List<CacheDetail>? CacheDetails { get; set; }
                public int? CacheReadInputTokens { get; set; }
                public int? CacheWriteInputTokens { get; set; }
                public int? InputTokens { get; set; }
                public int? OutputTokens { get; set; }
                public int? TotalTokens { get; set; }
            }
            public class ConverseResponse : Amazon.Runtime.AmazonWebServiceResponse
            {
                public ServiceTier? ServiceTier { get; set; }
                public StopReason? StopReason { get; set; }
                public TokenUsage? Usage { get; set; }
            }
            public class ContentBlockDeltaEvent : IEventStreamEvent;
            public class MessageStopEvent : IEventStreamEvent { public StopReason? StopReason { get; set; } }
            public class ConverseStreamMetadataEvent : IEventStreamEvent { public TokenUsage? Usage { get; set; } }
        }

        namespace Google.GenAI.Types
        {
            public enum FinishReason { FINISH_REASON_UNSPECIFIED, STOP, MAX_TOKENS, SAFETY }
            public enum BlockedReason { BLOCKED_REASON_UNSPECIFIED, SAFETY }
            public record Part { public string? Text { get; set; } }
            public record Content { public List<Part>? Parts { get; set; } }
            public record Candidate { public Content? Content { get; set; } public FinishReason? FinishReason { get; set; } }
            public record GenerateContentResponsePromptFeedback { public BlockedReason? BlockReason { get; set; } }
            public record GenerateContentResponseUsageMetadata
            {
                public int? PromptTokenCount { get; set; }
                public int? CandidatesTokenCount { get; set; }
                public int? ThoughtsTokenCount { get; set; }
                public int? CachedContentTokenCount { get; set; }
                public int? ToolUsePromptTokenCount { get; set; }
                public int? TotalTokenCount { get; set; }
            }
            public record GenerateContentResponse
            {
                public List<Candidate>? Candidates { get; set; }
                public string? ModelVersion { get; set; }
                public string? ResponseId { get; set; }
                public GenerateContentResponsePromptFeedback? PromptFeedback { get; set; }
                public GenerateContentResponseUsageMetadata? UsageMetadata { get; set; }
            }
        }

        namespace Google.Cloud.AIPlatform.V1
        {
            // An older version: without thoughts, tool use and response id.
            public class Content { public List<string> Parts { get; } = []; }
            public class Candidate
            {
                public static class Types { public enum FinishReason { Unspecified, Stop, Safety } }
                public Content? Content { get; set; }
                public Types.FinishReason FinishReason { get; set; }
            }
            public class GenerateContentResponse
            {
                public static class Types
                {
                    public class PromptFeedback { public enum Reason { Unspecified, Safety } public Reason BlockReason { get; set; } }
                    public class UsageMetadata { public int PromptTokenCount { get; set; } public int CandidatesTokenCount { get; set; } public int TotalTokenCount { get; set; } }
                }
                public List<Candidate> Candidates { get; } = [];
                public string ModelVersion { get; set; } = "";
                public Types.PromptFeedback? PromptFeedback { get; set; }
                public Types.UsageMetadata? UsageMetadata { get; set; }
            }
        }

        namespace OllamaSharp.Models.Chat
        {
            public class Message { public string? Content { get; set; } }
            public class ChatResponseStream { public string Model { get; set; } = "llama3"; public Message Message { get; set; } = new(); public bool Done { get; set; } }
            public class ChatDoneResponseStream : ChatResponseStream { public int PromptEvalCount { get; set; } public int EvalCount { get; set; } public string? DoneReason { get; set; } }
        }

        namespace OllamaSharp.Models
        {
            public class GenerateResponseStream { public string Model { get; set; } = "llama3"; public string Response { get; set; } = ""; public bool Done { get; set; } }
            public class GenerateDoneResponseStream : GenerateResponseStream { public int PromptEvalCount { get; set; } public int EvalCount { get; set; } }
            public class EmbedResponse { public int? PromptEvalCount { get; set; } }
        }

        public static class Responses
        {
            private static Amazon.BedrockRuntime.Model.TokenUsage Usage() => new()
            {
                InputTokens = 100, OutputTokens = 50, TotalTokens = 1150, CacheReadInputTokens = 800, CacheWriteInputTokens = 200,
                CacheDetails = [new() { InputTokens = 120, Ttl = new("1h") }, new() { InputTokens = 80, Ttl = new("5m") }],
            };

            public static object Converse() => new ConverseResponse { Usage = Usage(), StopReason = new("end_turn"), ServiceTier = new() { Type = new("priority") }, ResponseMetadata = new() { RequestId = "req" } };
            public static object ConverseFiltered() => new ConverseResponse { Usage = Usage(), StopReason = new("guardrail_intervened") };
            public static object ConverseStream() => new object[] { new ContentBlockDeltaEvent(), new MessageStopEvent { StopReason = new("end_turn") }, new ConverseStreamMetadataEvent { Usage = Usage() } };

            private static GenerateContentResponse Chunk(int candidates, FinishReason? reason = null) => new()
            {
                ModelVersion = "gemini-2.5-flash", ResponseId = "g1",
                Candidates = [new() { Content = new() { Parts = [new() { Text = "x" }] }, FinishReason = reason }],
                UsageMetadata = new() { PromptTokenCount = 32, CandidatesTokenCount = candidates, ThoughtsTokenCount = 233, CachedContentTokenCount = 8, ToolUsePromptTokenCount = 5, TotalTokenCount = 270 + candidates },
            };

            public static object Gemini() => Chunk(9, FinishReason.STOP);
            public static object GeminiUnsafe() => Chunk(9, FinishReason.SAFETY);
            public static object GeminiBlocked() => new GenerateContentResponse { PromptFeedback = new() { BlockReason = BlockedReason.SAFETY }, UsageMetadata = new() { PromptTokenCount = 7, TotalTokenCount = 7 } };
            public static object GeminiStream() => new object[] { Chunk(1), Chunk(4), Chunk(9, FinishReason.MAX_TOKENS) };
            public static object GeminiCut() => new object[] { Chunk(1), Chunk(4) };

            public static object Vertex() => new Aip.GenerateContentResponse
            {
                Candidates = { new Aip.Candidate { FinishReason = Aip.Candidate.Types.FinishReason.Stop } },
                UsageMetadata = new() { PromptTokenCount = 12, CandidatesTokenCount = 8, TotalTokenCount = 20 },
            };

            public static object OllamaStream() => new object[]
            {
                new ChatResponseStream { Message = { Content = "Hi" } },
                new ChatDoneResponseStream { Done = true, PromptEvalCount = 26, EvalCount = 298, DoneReason = "stop" },
            };
            public static object OllamaCut() => new object[] { new ChatResponseStream { Message = { Content = "Hi" } } };
            public static object OllamaGenerated() => new GenerateDoneResponseStream { Done = true, PromptEvalCount = 3, EvalCount = 4 };
            public static object OllamaEmbedded() => new EmbedResponse { PromptEvalCount = 17 };
        }
        """);
}
