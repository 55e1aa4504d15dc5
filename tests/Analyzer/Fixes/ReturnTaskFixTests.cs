using Microsoft.CodeAnalysis.CodeFixes;
using Tracking.CodeFixes;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Fixes;

public sealed class ReturnTaskFixTests
{
    private static readonly CodeFixRun Fix = TrackedCode.Fix(new ReturnTaskFix());

    [Fact]
    public Task Both_methods_return_a_task() => Fix.ExpectFixAsync(
        """
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall(Tokens = TokenSource.None)]
            public partial void Answer(string question);

            // Asks.
            private async void {|TRK008:AnswerCore|}(string question) => await chat.GetResponseAsync(question);
        }
        """,
        """
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall(Tokens = TokenSource.None)]
            public partial Task Answer(string question);

            // Asks.
            private async Task AnswerCore(string question) => await chat.GetResponseAsync(question);
        }
        """);

    [Fact]
    public Task All_of_them_return_tasks_at_once() => (Fix with { FixAll = FixAllScope.Project }).ExpectFixAsync(
        """
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall(Tokens = TokenSource.None)] public partial void Answer();
            [TrackedModelCall(Tokens = TokenSource.None)] public partial void Ask();
            async void {|TRK008:AnswerCore|}() => await chat.GetResponseAsync("");
            async void {|TRK008:AskCore|}() => await chat.GetResponseAsync("");
        }
        """,
        """
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall(Tokens = TokenSource.None)] public partial Task Answer();
            [TrackedModelCall(Tokens = TokenSource.None)] public partial Task Ask();
            async Task AnswerCore() => await chat.GetResponseAsync("");
            async Task AskCore() => await chat.GetResponseAsync("");
        }
        """);

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    public Task A_core_in_another_file_changes_with_its_definition(FixAllScope scope) => (Fix with { FixAll = scope }).ExpectAsync(
        TrackedCode.Of("""
            partial class Bot(IChatClient chat, ModelCallTracking tracking)
            {
                [TrackedModelCall(Tokens = TokenSource.None)]
                public partial void Answer(string question);
            }
            """).WithSource("Cores.cs", """
            partial class Bot
            {
                private async void {|TRK008:AnswerCore|}(string question) => await chat.GetResponseAsync(question);
            }
            """),
        SourceFile.Named(TrackedCode.File, """
            partial class Bot(IChatClient chat, ModelCallTracking tracking)
            {
                [TrackedModelCall(Tokens = TokenSource.None)]
                public partial Task Answer(string question);
            }
            """),
        SourceFile.Named("Cores.cs", """
            partial class Bot
            {
                private async Task AnswerCore(string question) => await chat.GetResponseAsync(question);
            }
            """));

    [Fact]
    public Task A_core_of_a_base_type_may_have_other_callers() => Fix.ExpectNoFixOfAsync("""
        class Base
        {
            protected async void {|TRK008:AnswerCore|}() => await Task.Yield();
        }

        partial class Bot(ModelCallTracking tracking) : Base
        {
            [TrackedModelCall(Tokens = TokenSource.None)] public partial void Answer();
        }
        """);

    [Fact]
    public Task A_batch_leaves_what_is_called_to_whoever_calls_it() => (Fix with { FixAll = FixAllScope.Project }).ExpectFixAsync(
        """
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall(Tokens = TokenSource.None)] public partial void Answer();
            [TrackedModelCall(Tokens = TokenSource.None)] public partial void Ask();
            async void {|TRK008:AnswerCore|}() => await chat.GetResponseAsync("");
            async void {|TRK008:AskCore|}() => await chat.GetResponseAsync("");
            Action Later => Ask;
        }
        """,
        """
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall(Tokens = TokenSource.None)] public partial Task Answer();
            [TrackedModelCall(Tokens = TokenSource.None)] public partial void Ask();
            async Task AnswerCore() => await chat.GetResponseAsync("");
            async void {|TRK008:AskCore|}() => await chat.GetResponseAsync("");
            Action Later => Ask;
        }
        """);
}
