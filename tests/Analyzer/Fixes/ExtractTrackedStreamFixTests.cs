using System.Globalization;
using Tracking.Analyzer.Bypass;
using Tracking.CodeFixes.Bypass;
using Tracking.Generator;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Fixes;

public sealed class ExtractTrackedStreamFixTests
{
    private static readonly CodeFixRun Fix =
        CodeFixRun.Of(new ExtractTrackedMethodFix()) with { Analysis = AnalyzerRun.Of(new ModelCallAnalyzer()).After(new TrackedModelCallGenerator()) };

    private const string Sdk = """

        namespace OpenAI.Chat
        {
            abstract class AsyncCollection<T> : IAsyncEnumerable<T>
            {
                public abstract IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken token = default);
                public abstract void GetRawPages();
            }

            class Update { public string Text = ""; }

            class ChatClient
            {
                public AsyncCollection<Update> CompleteChatStreamingAsync(string question) => null!;
                public Task<AsyncCollection<Update>> CompleteChatAwaitedAsync(string question) => null!;
            }
        }
        """;

    private static string Around(string body) => $$"""
        {{(body.Contains("TRK302", StringComparison.Ordinal) ? "class" : "partial class")}} Page
        {
            static readonly ModelCallTracking tracking = null!;

            async Task ShowAsync(OpenAI.Chat.ChatClient client, string question)
            {
                {{body}}
            }
        }
        """ + Sdk;

    [Theory]
    [InlineData("await foreach (var update in client.{0}(question)) {{ }}")]
    [InlineData("var updates = client.{0}(question); await foreach (var update in updates) {{ }}")]
    [InlineData("IAsyncEnumerable<OpenAI.Chat.Update> updates = client.{0}(question); await updates.GetAsyncEnumerator().DisposeAsync();")]
    public async Task A_collection_of_the_sdk_that_is_only_enumerated_is_given_as_an_interface(string body)
    {
        CodeActionOutcome outcome = await Fix.ApplyAsync(TrackedCode.Of(
            Around(string.Format(CultureInfo.InvariantCulture, body, "{|TRK302:CompleteChatStreamingAsync|}"))));

        outcome.ExpectSilenced(DiagnosticIds.UntrackedModelCall).ExpectNoNewErrors();
        Assert.Contains("private partial IAsyncEnumerable<OpenAI.Chat.Update> ShowChatStreamingAsync(OpenAI.Chat.ChatClient client, string question);", TextOf(outcome), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("client.{|TRK302:CompleteChatStreamingAsync|}(question).GetRawPages();")]
    [InlineData("var updates = client.{|TRK302:CompleteChatStreamingAsync|}(question); updates.GetRawPages();")]
    [InlineData("var updates = await client.{|TRK302:CompleteChatAwaitedAsync|}(question).ConfigureAwait(false);")]
    public Task Nothing_is_offered_where_a_collection_of_the_sdk_does_more(string body) => Fix.ExpectNoFixOfAsync(Around(body));

    [Fact]
    public async Task A_stream_that_is_awaited_first_is_awaited_by_the_generated_method()
    {
        CodeActionOutcome outcome = await Fix.ApplyAsync(TrackedCode.Of(
            Around("await foreach (var update in await client.{|TRK302:CompleteChatAwaitedAsync|}(question)) { }")));

        outcome.ExpectSilenced(DiagnosticIds.UntrackedModelCall).ExpectNoNewErrors();
        Assert.Contains("await foreach (var update in ShowChatAwaitedAsync(client, question))", TextOf(outcome), StringComparison.Ordinal);
    }

    private static string TextOf(CodeActionOutcome outcome) => outcome.Sources.Single(static file => file.Path.EndsWith(TrackedCode.File, StringComparison.Ordinal)).Text;
}
