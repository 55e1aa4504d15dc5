using Tracking.Harness;

namespace Tracking.Generator.Tests;

public class SnapshotTests
{
    [Fact]
    public void A_support_bot()
    {
        GeneratorRun run = TestCompilation.Run("""
            using System.ClientModel;
            using System.Runtime.CompilerServices;
            using Anthropic.Models.Messages;
            using Microsoft.Extensions.AI;
            using OpenAI.Chat;
            using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

            namespace Support;

            public partial class SupportBot(IChatClient chat, ChatClient openai, ModelCallTracking tracking)
            {
                [TrackedModelCall("support-answer")]
                public partial Task<ChatResponse> AnswerAsync(IList<ChatMessage> messages, [TrackTag("tenant")] string tenant, CancellationToken ct = default);

                private Task<ChatResponse> AnswerCoreAsync(IList<ChatMessage> messages, string tenant, CancellationToken ct) =>
                    chat.GetResponseAsync(messages, cancellationToken: ct);

                [TrackedModelCall("support-stream")]
                public partial IAsyncEnumerable<ChatResponseUpdate> StreamAsync(string question, CancellationToken ct = default);

                private IAsyncEnumerable<ChatResponseUpdate> StreamCoreAsync(string question, CancellationToken ct) =>
                    chat.GetStreamingResponseAsync(question, cancellationToken: ct);

                [TrackedModelCall]
                public partial Task<Tracked<ClientResult<ChatCompletion>>> CompleteAsync(string question);

                private Task<ClientResult<ChatCompletion>> CompleteCoreAsync(string question, ModelCallTracker tracker) =>
                    openai.CompleteChatAsync(question);

                [TrackedModelCall]
                public partial TrackedStream<StreamingChatCompletionUpdate> TalkAsync(string question);

                private IAsyncEnumerable<StreamingChatCompletionUpdate> TalkCoreAsync(string question) =>
                    openai.CompleteChatStreamingAsync(question);

                [TrackedModelCall]
                public partial Task<Message> MessageAsync(string question);

                private Task<Message> MessageCoreAsync(string question) => throw new NotSupportedException();

                [TrackedModelCall]
                public partial IAsyncEnumerable<RawMessageStreamEvent> EventsAsync();

                private async IAsyncEnumerable<RawMessageStreamEvent> EventsCoreAsync([EnumeratorCancellation] CancellationToken ct = default)
                {
                    await Task.Yield();
                    yield break;
                }

                [TrackedModelCall]
                public partial void Forget(string x);
            }
            """);

        Snapshot.MatchSources(run, "SupportBot");
        Assert.Equal("", string.Join("\n", run.CompilerDiagnostics));
    }
}
