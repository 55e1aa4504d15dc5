namespace Tracking.Analyzer.Tests.Bypass;

/// <summary>Calls of a model in cores, in what cores call, and in what only looks like a core.</summary>
public sealed class ModelCallInCoreTests
{
    [Fact]
    public Task A_private_method_of_a_nested_type_that_others_than_cores_call_is_reported() => ModelCallRun.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => Sender.SendAsync(chat);
            public Task<ChatResponse> AskAsync() => Sender.SendAsync(chat);

            private static class Sender
            {
                public static Task<ChatResponse> SendAsync(IChatClient chat) => chat.{|TRK302:GetResponseAsync|}("?");
            }
        }
        """);

    [Fact]
    public Task A_private_method_that_others_call_too_is_reported() => ModelCallRun.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => AskAsync();
            public Task<ChatResponse> GreetAsync() => AskAsync();
            Task<ChatResponse> AskAsync() => chat.{|TRK302:GetResponseAsync|}("?");
        }
        """);

    // Whoever renamed both is told about the tracked methods; to track a core as a method of its own would keep them without one.
    [Theory]
    [InlineData("AnswerCoreAsync", "SayCoreAsync")]
    [InlineData("ReadCoreAsync", "SayCoreAsync")]
    public Task Calls_in_cores_that_two_renamed_methods_left_are_right(string first, string second) => ModelCallRun.ExpectAsync($$"""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> ReplyAsync(string question);
            [TrackedModelCall] public partial Task<ChatResponse> TellAsync(string question);
            Task<ChatResponse> {{first}}(string question) => chat.GetResponseAsync(question);
            Task<ChatResponse> {{second}}(string question) => chat.GetResponseAsync(question);
            public async Task<string> AskAsync(string question) => (await chat.{|TRK302:GetResponseAsync|}(question)).Text;
        }
        """);

    [Fact]
    public Task A_private_method_that_nobody_calls_is_reported() => ModelCallRun.ExpectAsync("""
        class Bot(IChatClient chat)
        {
            Task<ChatResponse> AskAsync() => chat.{|TRK302:GetResponseAsync|}("?");
        }
        """);

    [Fact]
    public Task A_public_method_that_a_core_calls_is_reported() => ModelCallRun.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => AskAsync();
            public Task<ChatResponse> AskAsync() => chat.{|TRK302:GetResponseAsync|}("?");
        }
        """);

    [Fact]
    public Task A_call_in_a_core_is_right() => ModelCallRun.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            async Task<ChatResponse> AnswerCoreAsync()
            {
                return await Retry(() => chat.GetResponseAsync("?"));
                static async Task<ChatResponse> Retry(Func<Task<ChatResponse>> ask) => await ask();
            }
        }
        """);

    [Fact]
    public Task A_core_that_cannot_be_used_is_for_another_rule() => ModelCallRun.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall(Tokens = TokenSource.None)] public partial void Answer();
            async void AnswerCore() => await chat.GetResponseAsync("?");
        }
        """);

    [Theory]
    [InlineData("private Task<ChatResponse> AnswerAsyncCore(string question) => chat.GetResponseAsync(question);")]
    [InlineData("private Task<ChatResponse> AnswerCoreAsync(object question) => chat.GetResponseAsync(\"?\");")]
    [InlineData("private async Task<string> AnswerCoreAsync(string question) => (await chat.GetResponseAsync(question)).Text;")]
    public Task A_method_that_is_nearly_the_core_is_for_another_rule(string core) => ModelCallRun.ExpectAsync($$"""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
            {{core}}
        }
        """);

    [Fact]
    public Task A_method_of_a_base_type_that_is_nearly_the_core_is_for_another_rule() => ModelCallRun.ExpectAsync("""
        abstract class Base<T>(IChatClient chat)
        {
            protected Task<ChatResponse> AnswerCoreAsync(T question) => chat.GetResponseAsync("?");
        }

        partial class Bot(IChatClient chat, ModelCallTracking tracking) : Base<int>(chat)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
        }
        """);

    [Fact]
    public Task A_method_in_the_librarys_order_beside_a_core_is_reported() => ModelCallRun.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
            Task<ChatResponse> AnswerCoreAsync(string question) => chat.GetResponseAsync(question);
            public Task<ChatResponse> AnswerAsyncCore(string question) => chat.{|TRK302:GetResponseAsync|}(question);
        }
        """);

    [Fact]
    public Task A_method_that_only_resembles_a_core_that_the_attribute_names_is_reported() => ModelCallRun.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall(Core = "Ask")] public partial Task<ChatResponse> AnswerAsync(string question);
            Task<ChatResponse> AnswerCoreAsync(string question) => chat.{|TRK302:GetResponseAsync|}(question);
        }
        """);

    [Fact]
    public Task A_method_of_a_cores_name_beside_the_core_is_reported() => ModelCallRun.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync("?");
            public Task<ChatResponse> AnswerCoreAsync(string question) => chat.{|TRK302:GetResponseAsync|}(question);
        }
        """);

    [Fact]
    public Task A_method_of_a_cores_name_beside_a_core_that_is_inherited_is_reported() => ModelCallRun.ExpectAsync("""
        public class Answers(IChatClient chat)
        {
            protected Task<ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync("?");
        }

        public partial class Bot(IChatClient chat, ModelCallTracking tracking) : Answers(chat)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            public Task<ChatResponse> AnswerCoreAsync(IChatClient other) => other.{|TRK302:GetResponseAsync|}("?");
        }
        """);

    [Fact]
    public Task A_private_method_that_only_cores_reach_is_right() => ModelCallRun.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            [TrackedModelCall] public partial Task<ChatResponse> GreetAsync();
            Task<ChatResponse> AnswerCoreAsync() => AskAsync();
            Task<ChatResponse> GreetCoreAsync() => Retry(AskAsync);
            Task<ChatResponse> Retry(Func<Task<ChatResponse>> ask) => ask();
            Task<ChatResponse> AskAsync() => SendAsync(2);
            Task<ChatResponse> SendAsync(int left) => left == 0 ? chat.GetResponseAsync("?") : SendAsync(left - 1);
        }
        """);

    [Fact]
    public Task A_core_in_a_base_type_is_right() => ModelCallRun.ExpectAsync("""
        class Base(IChatClient chat)
        {
            protected Task<ChatResponse> AnswerCoreAsync() => AskAsync();
            Task<ChatResponse> AskAsync() => chat.GetResponseAsync("?");
        }

        partial class Bot(IChatClient chat, ModelCallTracking tracking) : Base(chat)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
        }
        """);

    [Fact]
    public Task A_private_type_that_only_a_core_calls_is_right() => ModelCallRun.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => Sender.SendAsync(chat);

            private static class Sender
            {
                public static Task<ChatResponse> SendAsync(IChatClient chat) => chat.GetResponseAsync("?");
            }
        }
        """);
}
