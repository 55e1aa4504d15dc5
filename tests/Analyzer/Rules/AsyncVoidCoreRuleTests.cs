using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Rules;

public sealed class AsyncVoidCoreRuleTests
{
    [Fact]
    public async Task An_async_core_without_a_task_is_reported()
    {
        AnalyzerResult result = await TrackedCode.ExpectAsync("""
            partial class Bot(IChatClient chat, ModelCallTracking tracking)
            {
                [TrackedModelCall(Tokens = TokenSource.None)] public partial void Answer();
                async void {|TRK008:AnswerCore|}() => await chat.GetResponseAsync("");
            }
            """);

        result.ExpectMessages(DiagnosticIds.AsyncVoidCore, "'AnswerCore', the core of 'Answer', is async void: its failures and its end are lost at run time; return a Task from both");
    }

    [Fact]
    public Task A_named_async_core_without_a_task_is_reported() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall(Tokens = TokenSource.None, Core = nameof(Ask))] public partial void Answer();
            async void {|TRK008:Ask|}() => await chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task A_core_that_blocks_is_right() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall(Tokens = TokenSource.None)] public partial void Answer();
            void AnswerCore() => chat.GetResponseAsync("").GetAwaiter().GetResult();
        }
        """);

    [Fact]
    public Task An_async_core_with_a_task_is_right() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall(Tokens = TokenSource.None)] public partial Task AnswerAsync();
            async Task AnswerCoreAsync() => await chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task An_async_method_that_is_no_core_is_right() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync("");
            async void AnswerCore() => await AnswerAsync();
        }
        """);
}
