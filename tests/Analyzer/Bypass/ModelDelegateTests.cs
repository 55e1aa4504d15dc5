namespace Tracking.Analyzer.Tests.Bypass;

/// <summary>Delegates that call a model, and who invokes them.</summary>
public sealed class ModelDelegateTests
{
    [Fact]
    public Task A_call_in_a_lambda_is_reported() => ModelCallRun.ExpectAsync("""
        class Page(IChatClient chat)
        {
            Func<Task<ChatResponse>> Show => () => chat.{|TRK302:GetResponseAsync|}("?");
        }
        """);

    [Fact]
    public Task A_delegate_of_a_model_method_is_reported() => ModelCallRun.ExpectAsync("""
        class Page(IChatClient chat)
        {
            Task<ChatResponse> ShowAsync() => RetryAsync(chat.{|TRK302:GetResponseAsync|});

            static Task<ChatResponse> RetryAsync(Func<IEnumerable<ChatMessage>, ChatOptions?, CancellationToken, Task<ChatResponse>> ask) =>
                ask([], null, default);
        }
        """);

    [Fact]
    public Task A_delegate_of_a_model_method_in_a_core_is_right() => ModelCallRun.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => RetryAsync(chat.GetResponseAsync);

            static Task<ChatResponse> RetryAsync(Func<IEnumerable<ChatMessage>, ChatOptions?, CancellationToken, Task<ChatResponse>> ask) =>
                ask([], null, default);
        }
        """);

    [Fact]
    public Task What_a_tracked_method_is_given_to_call_is_tracked() => ModelCallRun.ExpectAsync("""
        partial class Gateway(ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> SendAsync(Func<IEnumerable<ChatMessage>, ChatOptions?, CancellationToken, Task<ChatResponse>> ask);
            Task<ChatResponse> SendCoreAsync(Func<IEnumerable<ChatMessage>, ChatOptions?, CancellationToken, Task<ChatResponse>> ask) => ask([], null, default);
        }

        class Page(IChatClient chat, Gateway gateway)
        {
            Task<ChatResponse> ShowAsync() => gateway.SendAsync((messages, options, ct) => chat.GetResponseAsync(messages, options, ct));
            Task<ChatResponse> ShowAgainAsync() => gateway.SendAsync(chat.GetResponseAsync);
        }
        """);

    [Fact]
    public Task What_is_asked_before_a_tracked_method_is_called_is_reported() => ModelCallRun.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(ChatResponse draft);
            Task<ChatResponse> AnswerCoreAsync(ChatResponse draft) => chat.GetResponseAsync(draft.Text);
            public async Task<ChatResponse> AskAsync() => await AnswerAsync(await chat.{|TRK302:GetResponseAsync|}("?"));
        }
        """);
}
