using Tracking.Analyzer.Bypass;
using Tracking.CodeFixes.Bypass;
using Tracking.Generator;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Fixes;

public sealed class ExtractedMethodBehaviourTests
{
    private static readonly CodeFixRun Fix =
        CodeFixRun.Of(new ExtractTrackedMethodFix()) with { Analysis = AnalyzerRun.Of(new ModelCallAnalyzer()).After(new TrackedModelCallGenerator()) };

    [Theory]
    [InlineData("(await chat.{|TRK302:GetResponseAsync|}($\"to {name}\")).Text", "to you", CallOutcome.Success)]
    [InlineData("(await chat.{|TRK302:GetResponseAsync|}(await Task.FromResult(name))).Text", "you", CallOutcome.Success)]
    [InlineData("string.Concat(await ToListAsync(chat.{|TRK302:GetStreamingResponseAsync|}(name)))", "you", CallOutcome.Success)]
    [InlineData("(await chat.{|TRK302:GetResponseAsync|}(messages: null!)).Text", "failed", CallOutcome.Error)]
    public async Task What_comes_of_it_does_the_same_and_is_tracked(string expression, string answer, CallOutcome outcome)
    {
        CodeActionOutcome fixedCode = await Fix.ApplyAsync(TrackedCode.Of($$"""
            public class Page(IChatClient chat, ModelCallTracking tracking)
            {
                public static async Task<string> ShowAsync(IModelCallSink sink)
                {
                    await using ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(sink).Build();
                    return await new Page(new Echo(), tracking).AskAsync("you");
                }

                private async Task<string> AskAsync(string name)
                {
                    _ = tracking;
                    try
                    {
                        return {{expression}};
                    }
                    catch (ArgumentNullException)
                    {
                        return "failed";
                    }
                }

                private static async Task<List<string>> ToListAsync(IAsyncEnumerable<ChatResponseUpdate> updates)
                {
                    List<string> all = [];
                    await foreach (var update in updates)
                    {
                        all.Add(update.Text);
                    }

                    return all;
                }
            }

            public class Echo : IChatClient
            {
                public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
                    Task.FromResult(new ChatResponse([.. messages]) { Usage = new() { InputTokenCount = 3, OutputTokenCount = 4 } });

                public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
                    IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
                {
                    await Task.Yield();
                    foreach (var message in messages)
                    {
                        yield return new(ChatRole.Assistant, [new TextContent(message.Text), new UsageContent(new() { InputTokenCount = 3, OutputTokenCount = 4 })]);
                    }
                }

                public object? GetService(Type serviceType, object? serviceKey = null) => null;

                public void Dispose()
                {
                }
            }
            """));
        fixedCode.ExpectSilenced(DiagnosticIds.UntrackedModelCall).ExpectNoNewErrors();
        InMemorySink sink = new();
        using ExecutedAssembly program = ExecutedAssembly.Load(fixedCode.After.Compilation);

        string answered = await program.CallAsync<string>("Page", "ShowAsync", sink);

        Assert.Equal(answer, answered);
        ModelCallRecord record = Assert.Single(sink.Records);
        Assert.Equal(outcome, record.Outcome);
        Assert.Equal(outcome == CallOutcome.Success ? 4 : null, record.Usage.OutputTokens);
    }
}
