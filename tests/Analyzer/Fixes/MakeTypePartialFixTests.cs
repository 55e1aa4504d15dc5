using Microsoft.CodeAnalysis.CodeFixes;
using Tracking.CodeFixes;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Fixes;

public sealed class MakeTypePartialFixTests
{
    private static readonly CodeFixRun Fix = TrackedCode.Fix(new MakeTypePartialFix());

    [Fact]
    public Task All_types_around_the_method_become_partial() => (Fix with { FixAll = FixAllScope.Document }).ExpectFixAsync(
        """
        // Holds bots.
        class {|TRK002:Outer|}
        {
            [Serializable]
            public readonly struct {|TRK002:Middle|}
            {
                partial record Bot(IChatClient Chat, ModelCallTracking Tracking)
                {
                    [TrackedModelCall] public partial Task<ChatResponse> {|CS8795:AnswerAsync|}();
                    Task<ChatResponse> AnswerCoreAsync() => Chat.GetResponseAsync("");
                }
            }
        }
        """,
        """
        // Holds bots.
        partial class Outer
        {
            [Serializable]
            public readonly partial struct Middle
            {
                partial record Bot(IChatClient Chat, ModelCallTracking Tracking)
                {
                    [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
                    Task<ChatResponse> AnswerCoreAsync() => Chat.GetResponseAsync("");
                }
            }
        }
        """);

    [Fact]
    public Task One_type_becomes_partial() => Fix.ExpectFixAsync(
        """
        class {|TRK002:Bot|}(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> {|CS0751:{|CS8795:AnswerAsync|}|}();
            Task<ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync("");
        }
        """,
        """
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync("");
        }
        """);
}
