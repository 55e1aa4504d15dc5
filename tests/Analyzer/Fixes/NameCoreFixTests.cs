using Tracking.CodeFixes.Cores;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Fixes;

public sealed class NameCoreFixTests
{
    private static readonly CodeFixRun Fix = TrackedCode.Fix(new NameCoreFix());

    [Theory]
    [InlineData("AnswerAsyncCore")]
    [InlineData("AskCoreAsync")]
    [InlineData("Ask")]
    public Task A_method_that_fits_is_named(string name) => Fix.ExpectFixAsync(
        $$"""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall("answer")]
            public partial Task<ChatResponse> {|TRK003:AnswerAsync|}(string question);

            private Task<ChatResponse> {{name}}(string question) => chat.GetResponseAsync(question);
        }
        """,
        $$"""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall("answer", Core = nameof({{name}}))]
            public partial Task<ChatResponse> AnswerAsync(string question);

            private Task<ChatResponse> {{name}}(string question) => chat.GetResponseAsync(question);
        }
        """);

    [Fact]
    public Task An_inherited_one_in_the_class_librarys_order_is_named() => Fix.ExpectFixAsync(
        """
        class Base
        {
            protected Task<ChatResponse> AnswerAsyncCore(string question) => null!;
        }

        partial class Bot(ModelCallTracking tracking) : Base
        {
            [TrackedModelCall]
            public partial Task<ChatResponse> {|TRK003:AnswerAsync|}(string question);
        }
        """,
        """
        class Base
        {
            protected Task<ChatResponse> AnswerAsyncCore(string question) => null!;
        }

        partial class Bot(ModelCallTracking tracking) : Base
        {
            [TrackedModelCall(Core = nameof(AnswerAsyncCore))]
            public partial Task<ChatResponse> AnswerAsync(string question);
        }
        """);

    [Fact]
    public Task Which_of_two_is_meant_is_not_guessed() => Fix.ExpectNoFixOfAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK003:AnswerAsync|}(string question);
            private Task<ChatResponse> Ask(string question) => chat.GetResponseAsync(question);
            private Task<ChatResponse> Retry(string question) => chat.GetResponseAsync(question);
        }
        """);
}
