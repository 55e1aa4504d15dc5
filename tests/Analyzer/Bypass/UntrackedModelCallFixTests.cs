using Tracking.CodeFixes.Bypass;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Bypass;

/// <summary>What the fix of TRK302 makes of a method that gives the response.</summary>
public sealed class UntrackedModelCallFixTests
{
    private static readonly CodeFixRun Fix = CodeFixRun.Of(new TrackCallingMethodFix()) with { Analysis = ModelCallRun.Run };

    [Fact]
    public Task The_fix_tracks_the_method_that_gives_the_response() => Fix.ExpectFixAsync(
        """
        class Page(IChatClient chat, ModelCallTracking tracking)
        {
            public Task<ChatResponse> ShowAsync() => chat.{|TRK302:GetResponseAsync|}("?");
            ModelCallTracking Kept => tracking;
        }
        """,
        """
        partial class Page(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall]
            public partial Task<ChatResponse> ShowAsync();

            private Task<ChatResponse> ShowCoreAsync() => chat.GetResponseAsync("?");
            ModelCallTracking Kept => tracking;
        }
        """);

    [Fact]
    public Task The_fix_tracks_the_method_that_hands_a_delegate_on() => Fix.ExpectFixAsync(
        """
        class Page(IChatClient chat, ModelCallTracking tracking)
        {
            public Task<ChatResponse> ShowAsync() => RetryAsync(chat.{|TRK302:GetResponseAsync|});
            static Task<ChatResponse> RetryAsync(Func<IEnumerable<ChatMessage>, ChatOptions?, CancellationToken, Task<ChatResponse>> ask) => ask([], null, default);
            ModelCallTracking Kept => tracking;
        }
        """,
        """
        partial class Page(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall]
            public partial Task<ChatResponse> ShowAsync();

            private Task<ChatResponse> ShowCoreAsync() => RetryAsync(chat.GetResponseAsync);
            static Task<ChatResponse> RetryAsync(Func<IEnumerable<ChatMessage>, ChatOptions?, CancellationToken, Task<ChatResponse>> ask) => ask([], null, default);
            ModelCallTracking Kept => tracking;
        }
        """);

    [Fact]
    public Task There_is_no_fix_where_the_method_keeps_the_response_to_itself() => Fix.ExpectNoFixOfAsync("""
        class Page(IChatClient chat)
        {
            public async Task<string> ShowAsync() => (await chat.{|TRK302:GetResponseAsync|}("?")).Text;
        }
        """);

    [Theory]
    [InlineData("await chat.{|TRK302:GetResponseAsync|}(\"?\"); return await chat.{|TRK302:GetResponseAsync|}(\"!\");")]
    [InlineData("ChatResponse last = null!; foreach (string part in parts) { last = await chat.{|TRK302:GetResponseAsync|}(part); } return last;")]
    [InlineData("while (true) { ChatResponse last = await chat.{|TRK302:GetResponseAsync|}(\"?\"); if (last.Text.Length > 0) { return last; } }")]
    [InlineData("ChatResponse[] all = await Task.WhenAll(System.Linq.Enumerable.Select(parts, part => chat.{|TRK302:GetResponseAsync|}(part))); return all[0];")]
    [InlineData("await OtherAsync(); return await chat.{|TRK302:GetResponseAsync|}(\"?\");")]
    [InlineData("await TrackedAsync(); return await chat.{|TRK302:GetResponseAsync|}(\"?\");")]
    [InlineData("return parts.Length > 3 ? await ShowAsync(parts[1..]) : await chat.{|TRK302:GetResponseAsync|}(\"?\");")]
    public async Task Several_calls_are_never_made_one(string body)
    {
        string source = $$"""
            partial class Page(IChatClient chat, ModelCallTracking tracking)
            {
                public async Task<ChatResponse> ShowAsync(string[] parts) { {{body}} }
                async Task<string> OtherAsync() => (await chat.{|TRK302:GetResponseAsync|}("??")).Text;
                [TrackedModelCall] public partial Task<ChatResponse> TrackedAsync();
                Task<ChatResponse> TrackedCoreAsync() => chat.GetResponseAsync("?");
            }
            """;
        await Fix.ExpectNoFixOfAsync(source);
        Assert.Equal(["Extract a tracked method"], await (Fix with { Provider = new ExtractTrackedMethodFix() }).TitlesAsync(TrackedCode.Of(source)));
    }

    [Fact]
    public Task A_loop_over_one_stream_is_one_call() => Fix.ExpectFixAsync(
        """
        partial class Page(IChatClient chat, ModelCallTracking tracking)
        {
            public async IAsyncEnumerable<ChatResponseUpdate> ShowAsync(string question)
            {
                await foreach (ChatResponseUpdate update in chat.{|TRK302:GetStreamingResponseAsync|}(question))
                {
                    yield return update;
                }
            }

            ModelCallTracking Kept => tracking;
        }
        """,
        """
        partial class Page(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall]
            public partial IAsyncEnumerable<ChatResponseUpdate> ShowAsync(string question);

            private async IAsyncEnumerable<ChatResponseUpdate> ShowCoreAsync(string question)
            {
                await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync(question))
                {
                    yield return update;
                }
            }

            ModelCallTracking Kept => tracking;
        }
        """);
}
