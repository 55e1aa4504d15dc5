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
}
