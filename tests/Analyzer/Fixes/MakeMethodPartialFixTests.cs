using Microsoft.CodeAnalysis.CodeFixes;
using Tracking.CodeFixes;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Fixes;

public sealed class MakeMethodPartialFixTests
{
    private static readonly CodeFixRun Fix = TrackedCode.Fix(new MakeMethodPartialFix());

    [Fact]
    public Task An_expression_becomes_the_core() => Fix.ExpectFixAsync(
        """
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            /// <summary>Answers.</summary>
            [TrackedModelCall("answer")]
            public Task<ChatResponse> {|TRK001:AnswerAsync|}(string question, CancellationToken ct = default) =>
                chat.GetResponseAsync(question, cancellationToken: ct); // asks

            public int Other => 1;
        }
        """,
        """
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            /// <summary>Answers.</summary>
            [TrackedModelCall("answer")]
            public partial Task<ChatResponse> AnswerAsync(string question, CancellationToken ct = default);

            private Task<ChatResponse> AnswerCoreAsync(string question, CancellationToken ct) =>
                chat.GetResponseAsync(question, cancellationToken: ct); // asks

            public int Other => 1;
        }
        """);

    [Fact]
    public Task An_async_body_becomes_an_async_core_and_the_type_partial() => Fix.ExpectFixAsync(
        """
        public class Outer
        {
            // Bots.
            class Bot(IChatClient chat, ModelCallTracking tracking)
            {
                [TrackedModelCall]
                internal async Task<ChatResponse> {|TRK001:AnswerAsync|}([ModelName] string model)
                {
                    // Asks.
                    return await chat.GetResponseAsync(model);
                }
            }
        }
        """,
        """
        public partial class Outer
        {
            // Bots.
            partial class Bot(IChatClient chat, ModelCallTracking tracking)
            {
                [TrackedModelCall]
                internal partial Task<ChatResponse> AnswerAsync([ModelName] string model);

                private async Task<ChatResponse> AnswerCoreAsync(string model)
                {
                    // Asks.
                    return await chat.GetResponseAsync(model);
                }
            }
        }
        """);

    [Fact]
    public Task A_stream_keeps_the_mark_of_its_token() => Fix.ExpectFixAsync(
        """
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall]
            public async IAsyncEnumerable<ChatResponseUpdate> {|TRK001:AnswerAsync|}([EnumeratorCancellation] CancellationToken ct = default)
            {
                await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync("", cancellationToken: ct))
                {
                    yield return update;
                }
            }
        }
        """,
        """
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall]
            public partial IAsyncEnumerable<ChatResponseUpdate> AnswerAsync([EnumeratorCancellation] CancellationToken ct = default);

            private async IAsyncEnumerable<ChatResponseUpdate> AnswerCoreAsync([EnumeratorCancellation] CancellationToken ct)
            {
                await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync("", cancellationToken: ct))
                {
                    yield return update;
                }
            }
        }
        """);

    [Fact]
    public Task A_static_generic_method_without_accessibility_becomes_private() => Fix.ExpectFixAsync(
        """
        partial class Bot
        {
            [TrackedModelCall]
            static Task<ChatResponse> {|TRK001:AnswerAsync|}<T>(IChatClient chat, ModelCallTracking tracking, params T[] items)
                where T : notnull => chat.GetResponseAsync("");
        }
        """,
        """
        partial class Bot
        {
            [TrackedModelCall]
            private static partial Task<ChatResponse> AnswerAsync<T>(IChatClient chat, ModelCallTracking tracking, params T[] items)
                where T : notnull;

            private static Task<ChatResponse> AnswerCoreAsync<T>(IChatClient chat, ModelCallTracking tracking, params T[] items)
                where T : notnull => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task A_virtual_method_keeps_that_for_itself() => Fix.ExpectFixAsync(
        """
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall(Core = "Ask")]
            public virtual Task<ChatResponse> {|TRK001:AnswerAsync|}() => chat.GetResponseAsync("");
        }
        """,
        """
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall(Core = "Ask")]
            public virtual partial Task<ChatResponse> AnswerAsync();

            private Task<ChatResponse> Ask() => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task A_method_of_an_interface_stays_virtual() => Fix.ExpectFixAsync(
        """
        interface IBot
        {
            [TrackedModelCall]
            Task<ChatResponse> {|TRK001:AnswerAsync|}(ModelCallTracking tracking) => throw new NotSupportedException();
        }
        """,
        """
        partial interface IBot
        {
            [TrackedModelCall]
            public virtual partial Task<ChatResponse> AnswerAsync(ModelCallTracking tracking);

            private Task<ChatResponse> AnswerCoreAsync(ModelCallTracking tracking) => throw new NotSupportedException();
        }
        """);

    [Fact]
    public Task An_extension_method_stays_one() => Fix.ExpectFixAsync(
        """
        static class Bot
        {
            [TrackedModelCall]
            public static Task<ChatResponse> {|TRK001:AskAsync|}(this IChatClient chat, ModelCallTracking tracking) => chat.GetResponseAsync("");
        }
        """,
        """
        static partial class Bot
        {
            [TrackedModelCall]
            public static partial Task<ChatResponse> AskAsync(this IChatClient chat, ModelCallTracking tracking);

            private static Task<ChatResponse> AskCoreAsync(IChatClient chat, ModelCallTracking tracking) => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task All_methods_are_made_partial_at_once() => (Fix with { FixAll = FixAllScope.Project }).ExpectFixAsync(
        """
        class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall]
            public Task<ChatResponse> {|TRK001:AskAsync|}() => chat.GetResponseAsync("");

            [TrackedModelCall]
            public Task<ChatResponse> {|TRK001:AnswerAsync|}() => chat.GetResponseAsync("");
        }
        """,
        """
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall]
            public partial Task<ChatResponse> AskAsync();

            private Task<ChatResponse> AskCoreAsync() => chat.GetResponseAsync("");

            [TrackedModelCall]
            public partial Task<ChatResponse> AnswerAsync();

            private Task<ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task A_method_that_is_only_begun_becomes_a_declaration() => Fix.ExpectFixAsync(
        """
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall]
            public Task<ChatResponse> {|CS0501:{|TRK001:AnswerAsync|}|}();

            Task<ChatResponse> AnswerCoreAsync(ModelCallTracker tracker) => chat.GetResponseAsync("");
        }
        """,
        """
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall]
            public partial Task<ChatResponse> AnswerAsync();

            Task<ChatResponse> AnswerCoreAsync(ModelCallTracker tracker) => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task A_local_function_is_the_users_to_move() => Fix.ExpectNoFixOfAsync("""
        class Bot(IChatClient chat)
        {
            Task<ChatResponse> AskAsync()
            {
                return AnswerAsync();
                [TrackedModelCall] Task<ChatResponse> {|TRK001:AnswerAsync|}() => chat.GetResponseAsync("");
            }
        }
        """);

    [Fact]
    public Task A_core_that_is_there_already_stays_alone() => Fix.ExpectNoFixOfAsync("""
        class Bot(IChatClient chat)
        {
            [TrackedModelCall] public Task<ChatResponse> {|TRK001:AnswerAsync|}() => AnswerCoreAsync();
            Task<ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task A_body_that_gives_the_run_cannot_be_a_core() => Fix.ExpectNoFixOfAsync("""
        class Bot
        {
            [TrackedModelCall] public Task<Tracked<ChatResponse>> {|TRK001:AnswerAsync|}() => throw new NotSupportedException();
        }
        """);

    [Fact]
    public Task A_name_that_is_none_is_not_written() => Fix.ExpectNoFixOfAsync("""
        class Bot
        {
            [TrackedModelCall(Core = "no name")] public Task<ChatResponse> {|TRK001:AnswerAsync|}() => throw new NotSupportedException();
        }
        """);
}
