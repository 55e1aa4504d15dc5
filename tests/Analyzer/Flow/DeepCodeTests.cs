using Microsoft.CodeAnalysis.Diagnostics;
using Tracking.Analyzer.Rules;
using Tracking.Generator;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Flow;

/// <summary>Code that a program wrote, in which expressions stand thousands deep in each other.</summary>
public sealed class DeepCodeTests
{
    private const int Deep = 20_000;

    [Fact]
    public Task A_long_concatenation_is_passed_over() => FlowCode.ExpectAsync($$"""
        t.TrackSuccess();
        object text = Work(){{Times(" + Work()", 200)}};
        {|TRK101:t.TrackSuccess()|};
        """);

    [Fact]
    public Task A_long_chain_of_calls_is_passed_over() => FlowCode.ExpectAsync($$"""
        t.TrackSuccess();
        new System.Text.StringBuilder(){{Times(".Append(1)", 200)}};
        {|TRK101:t.TrackSuccess()|};
        """);

    [Fact]
    public Task What_is_deeper_than_anybody_writes_is_not_followed() => FlowCode.ExpectAsync($"""
        t.TrackSuccess();
        object text = Work(){Times(" + Work()", Deep)};
        t.TrackSuccess();
        """);

    [Fact]
    public Task A_condition_that_is_so_deep_is_not_followed() => FlowCode.ExpectAsync($$"""
        t.TrackSuccess();
        if (number{{Times(" + number", Deep)}} == 0)
        {
            t.TrackSuccess();
        }
        """);

    [Fact]
    public async Task No_rule_fails_on_it()
    {
        DiagnosticAnalyzer[] all =
        [
            .. typeof(RecordingAnalyzer).Assembly.GetTypes()
                .Where(static type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsSubclassOf(typeof(DiagnosticSuppressor)))
                .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
        ];
        AnalyzerResult result = await AnalyzerRun.Of(all).After(new TrackedModelCallGenerator()).ReportAsync(TrackedCode.Of($$"""
            partial class Bot(IChatClient chat, ModelCallTracking tracking)
            {
                [TrackedModelCall] public partial Task<ChatResponse> AskAsync(string question);
                async Task<ChatResponse> AskCoreAsync(string question, ModelCallTracker own)
                {
                    using ModelRun run = tracking.StartRun("run");
                    ModelCallTracker kept = own;
                    string text = question{{Times(" + kept.ToString() + run.ToString()", Deep / 10)}};
                    return await chat.GetResponseAsync(text);
                }
            }
            """));
        Assert.DoesNotContain(result.Diagnostics, static each => each.Id.StartsWith("TRK", StringComparison.Ordinal) || each.Id == "AD0001");
    }

    private static string Times(string part, int count) => string.Concat(Enumerable.Repeat(part, count));
}
