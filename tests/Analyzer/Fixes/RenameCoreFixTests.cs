using Microsoft.CodeAnalysis.CodeFixes;
using Tracking.CodeFixes.Cores;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Fixes;

public sealed class RenameCoreFixTests
{
    private static readonly CodeFixRun Fix = TrackedCode.Fix(new RenameCoreFix());

    [Theory]
    [InlineData("AskAsync", "AskAsyncCore", "AskCoreAsync")]
    [InlineData("ReplyAsync", "AnswerCoreAsync", "ReplyCoreAsync")]
    [InlineData("AnswerAsync", "AskModelAsync", "AnswerCoreAsync")]
    public Task A_method_that_fits_gets_the_cores_name(string tracked, string old, string core) => Fix.ExpectFixAsync(
        Bot($"{{|TRK003:{tracked}|}}", old), Bot(tracked, core));

    [Fact]
    public Task It_is_renamed_wherever_it_is_named() => Fix.ExpectAsync(
        TrackedCode.Of("""
            partial class Bot(IChatClient chat, ModelCallTracking tracking)
            {
                [TrackedModelCall] public partial Task<ChatResponse> {|TRK003:AskAsync|}(string question);
                string Name => nameof(AskAsyncCore);
            }
            """)
            .WithSource("Core.cs", """
            partial class Bot
            {
                // What is asked.
                internal async Task<ChatResponse> AskAsyncCore(string question) => await chat.GetResponseAsync(question);

                Task<ChatResponse> WarmAsync() => this.AskAsyncCore("?");
            }
            """),
        SourceFile.Named(TrackedCode.File, """
            partial class Bot(IChatClient chat, ModelCallTracking tracking)
            {
                [TrackedModelCall] public partial Task<ChatResponse> AskAsync(string question);
                string Name => nameof(AskCoreAsync);
            }
            """),
        SourceFile.Named("Core.cs", """
            partial class Bot
            {
                // What is asked.
                internal async Task<ChatResponse> AskCoreAsync(string question) => await chat.GetResponseAsync(question);

                Task<ChatResponse> WarmAsync() => this.AskCoreAsync("?");
            }
            """));

    [Fact]
    public Task A_batch_takes_only_what_is_sure_to_be_a_slip() => (Fix with { FixAll = FixAllScope.Project }).ExpectFixAsync(
        """
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK003:AskAsync|}(string question);
            Task<ChatResponse> AskAsyncCore(string question) => chat.GetResponseAsync(question);
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK003:AnswerAsync|}(string question, int number);
            Task<ChatResponse> AnswerAsyncCore(string question, int number) => chat.GetResponseAsync(question);
        }

        partial class Other(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK003:AskAsync|}(string question);
            private Task<ChatResponse> ReplyCoreAsync(string question) => chat.GetResponseAsync(question);
        }
        """,
        """
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AskAsync(string question);
            Task<ChatResponse> AskCoreAsync(string question) => chat.GetResponseAsync(question);
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question, int number);
            Task<ChatResponse> AnswerCoreAsync(string question, int number) => chat.GetResponseAsync(question);
        }

        partial class Other(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK003:AskAsync|}(string question);
            private Task<ChatResponse> ReplyCoreAsync(string question) => chat.GetResponseAsync(question);
        }
        """);

    [Theory]
    [InlineData("virtual")]
    [InlineData("abstract")]
    public Task What_others_override_is_not_renamed(string modifier) => Fix.ExpectNoFixOfAsync($$"""
        abstract partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK003:AskAsync|}(string question);
            protected {{modifier}} Task<ChatResponse> AskAsyncCore(string question){{(modifier == "abstract" ? ";" : " => null!;")}}
        }
        """);

    [Fact]
    public Task The_core_of_another_method_stays_that_ones() => Fix.ExpectNoFixOfAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
            Task<ChatResponse> AnswerCoreAsync(string question) => chat.GetResponseAsync(question);
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK003:AskAsync|}(string question);
        }
        """);

    private static string Bot(string tracked, string core) => $$"""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall]
            public partial Task<ChatResponse> {{tracked}}(string question, CancellationToken ct = default);

            /// <summary>Asks.</summary>
            private async Task<ChatResponse> {{core}}(string question, CancellationToken ct)
            {
                return await chat.GetResponseAsync(question, cancellationToken: ct);
            }
        }
        """;
}
