using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Rules;

public sealed class SeveralCoresRuleTests
{
    [Fact]
    public async Task A_core_with_and_one_without_the_tracker_are_reported()
    {
        AnalyzerResult result = await TrackedCode.ExpectAsync("""
            partial class Bot(IChatClient chat, ModelCallTracking tracking)
            {
                [TrackedModelCall] public partial Task<ChatResponse> {|TRK004:AnswerAsync|}(string question);
                Task<ChatResponse> AnswerCoreAsync(string question) => chat.GetResponseAsync(question);
                Task<ChatResponse> AnswerCoreAsync(string question, ModelCallTracker tracker) => chat.GetResponseAsync(question);
            }
            """);

        result.ExpectMessages(
            DiagnosticIds.SeveralCores,
            "'AnswerAsync' has more than one core, and which to invoke is unclear: 'Bot.AnswerCoreAsync(string)', 'Bot.AnswerCoreAsync(string, ModelCallTracker)'; remove or rename one, or name it with Core = nameof(…)");
    }

    [Fact]
    public Task Two_positions_of_the_tracker_are_reported() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK004:AnswerAsync|}(string question);
            Task<ChatResponse> AnswerCoreAsync(ModelCallTracker tracker, string question) => chat.GetResponseAsync(question);
            Task<ChatResponse> AnswerCoreAsync(string question, ModelCallTracker tracker) => chat.GetResponseAsync(question);
        }
        """);

    [Fact]
    public Task An_inherited_core_beside_an_own_one_is_reported() => TrackedCode.ExpectAsync("""
        class Base
        {
            protected Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
        }

        partial class Bot(ModelCallTracking tracking) : Base
        {
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK004:AnswerAsync|}();
            Task<ChatResponse> AnswerCoreAsync(ModelCallTracker tracker) => throw new NotSupportedException();
        }
        """);

    [Fact]
    public Task Overloads_of_another_signature_are_right() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
            Task<ChatResponse> AnswerCoreAsync(string question) => chat.GetResponseAsync(question);
            Task<ChatResponse> AnswerCoreAsync(int question) => chat.GetResponseAsync("");
            Task<ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task Overloads_of_both_are_right() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
            Task<ChatResponse> AnswerCoreAsync(string question) => chat.GetResponseAsync(question);
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(int question);
            Task<ChatResponse> AnswerCoreAsync(int question, ModelCallTracker tracker) => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task A_core_that_overrides_another_is_one() => TrackedCode.ExpectAsync("""
        class Base
        {
            protected virtual Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
        }

        partial class Bot(ModelCallTracking tracking) : Base
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            protected override Task<ChatResponse> AnswerCoreAsync() => base.AnswerCoreAsync();
        }
        """);
}
