using Tracking.Analyzer.Tests.Flow;
using Tracking.CodeFixes;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Fixes;

public sealed class MakeRunFixTests
{
    private static readonly CodeFixRun Fix = CodeFixRun.Of(new MakeRunFix()) with { Analysis = FlowCode.Rules };

    private static string Around(string members) => $$"""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
            Task<ChatResponse> AnswerCoreAsync(string question) => chat.GetResponseAsync(question);
            {{members}}
        }
        """;

    [Fact]
    public Task The_outer_method_becomes_a_run() => Fix.ExpectFixAsync(
        Around("""
        [TrackedModelCall] public partial Task<ChatResponse> TranslateAsync(string text);
            Task<ChatResponse> TranslateCoreAsync(string text) => {|TRK105:AnswerAsync(text)|};
        """),
        Around("""
        [TrackedModelRun] public partial Task<ChatResponse> TranslateAsync(string text);
            Task<ChatResponse> TranslateCoreAsync(string text) => AnswerAsync(text);
        """));

    [Fact]
    public Task What_only_calls_have_goes() => Fix.ExpectFixAsync(
        Around("""
        [Tracking.TrackedModelCallAttribute("translation", Version = 2, Provider = "openai", Tokens = TokenSource.Response)] public partial Task<ChatResponse> TranslateAsync(string text);
            Task<ChatResponse> TranslateCoreAsync(string text) => {|TRK105:AnswerAsync(text)|};
        """),
        Around("""
        [Tracking.TrackedModelRun("translation", Version = 2)] public partial Task<ChatResponse> TranslateAsync(string text);
            Task<ChatResponse> TranslateCoreAsync(string text) => AnswerAsync(text);
        """));

    [Fact]
    public Task Two_calls_make_one_run() => (Fix with { FixAll = Microsoft.CodeAnalysis.CodeFixes.FixAllScope.Document }).ExpectFixAsync(
        Around("""
        [TrackedModelCall] public partial Task<ChatResponse> TranslateAsync(string text);
            async Task<ChatResponse> TranslateCoreAsync(string text)
            {
                await {|TRK105:AnswerAsync(text)|};
                return await {|TRK105:AnswerAsync(text)|};
            }
        """),
        Around("""
        [TrackedModelRun] public partial Task<ChatResponse> TranslateAsync(string text);
            async Task<ChatResponse> TranslateCoreAsync(string text)
            {
                await AnswerAsync(text);
                return await AnswerAsync(text);
            }
        """));

    [Theory]
    [InlineData("chat.GetResponseAsync(text)")]
    [InlineData("HelpAsync(text)")]
    public Task A_core_that_asks_past_the_tracked_methods_too_is_no_run(string call) => Fix.ExpectNoFixOfAsync(Around($$"""
        [TrackedModelCall] public partial Task<ChatResponse> TranslateAsync(string text);
            async Task<ChatResponse> TranslateCoreAsync(string text)
            {
                await {|TRK105:AnswerAsync(text)|};
                return await {{call}};
            }

            Task<ChatResponse> HelpAsync(string text) => chat.GetResponseAsync(text);
        """));
}
