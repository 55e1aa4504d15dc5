using Tracking.CodeFixes;
using Tracking.Generator;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Fixes;

public sealed class TrackModelCallRefactoringTests
{
    private static readonly CodeRefactoringRun Refactoring =
        CodeRefactoringRun.Of(new TrackModelCallRefactoring()).After(new TrackedModelCallGenerator());

    [Fact]
    public Task A_method_that_gives_a_known_response_is_tracked() => ExpectAsync(
        """
        public class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            /// <summary>Answers.</summary>
            public async Task<ChatResponse> $$AnswerAsync(string question, CancellationToken ct = default)
            {
                return await chat.GetResponseAsync(question, cancellationToken: ct);
            }
        }
        """,
        """
        public partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            /// <summary>Answers.</summary>
            [TrackedModelCall]
            public partial Task<ChatResponse> AnswerAsync(string question, CancellationToken ct = default);

            private async Task<ChatResponse> AnswerCoreAsync(string question, CancellationToken ct)
            {
                return await chat.GetResponseAsync(question, cancellationToken: ct);
            }
        }
        """);

    [Fact]
    public Task A_stream_of_known_updates_is_tracked() => ExpectAsync(
        """
        public partial class Bot
        {
            public static IAsyncEnumerable<ChatResponseUpdate> $$Answer(IChatClient chat, ModelCallTracking tracking) => chat.GetStreamingResponseAsync("");
        }
        """,
        """
        public partial class Bot
        {
            [TrackedModelCall]
            public static partial IAsyncEnumerable<ChatResponseUpdate> Answer(IChatClient chat, ModelCallTracking tracking);

            private static IAsyncEnumerable<ChatResponseUpdate> AnswerCore(IChatClient chat, ModelCallTracking tracking) => chat.GetStreamingResponseAsync("");
        }
        """);

    [Theory]
    [InlineData("public Task<string> $$AnswerAsync() => null!;")]
    [InlineData("public void $$Answer() { }")]
    [InlineData("public abstract Task<ChatResponse> $$AnswerAsync();")]
    [InlineData("public Task<ChatResponse> AnswerAsync() { $$return null!; }")]
    [InlineData("public Task<ChatResponse> $$AnswerAsync() => null!; Task<ChatResponse> AnswerCoreAsync() => null!;")]
    [InlineData("[TrackedModelCall] public partial Task<ChatResponse> $$AnswerAsync(); Task<ChatResponse> AnswerCoreAsync() => null!;")]
    [InlineData("[TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(); Task<ChatResponse> $$AnswerCoreAsync() => null!;")]
    public Task Nothing_is_offered_where_nothing_can_be_tracked(string member) => Refactoring.ExpectNoRefactoringAsync(TrackedCode.Of($$"""
        abstract partial class Bot(ModelCallTracking tracking)
        {
            {{member}}
            ModelCallTracking Kept => tracking;
        }
        """));

    private static Task ExpectAsync(string before, string after) =>
        Refactoring.ExpectAsync(TrackedCode.Of(before), SourceFile.Named(TrackedCode.File, after));
}
