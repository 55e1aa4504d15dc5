using Microsoft.CodeAnalysis.Diagnostics;
using Tracking.Analyzer.Bypass;
using Tracking.Analyzer.Lifetime;
using Tracking.Analyzer.Rules;
using Tracking.Generator;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests;

/// <summary>Analyzers run while the user types; one that throws is switched off until the editor is restarted.</summary>
public sealed class HalfTypedCodeTests
{
    private const int Pieces = 8;

    private const string Whole = """
        using Microsoft.Extensions.DependencyInjection;
        partial class Bot(IChatClient chat, ModelCallTracking tracking, ModelCallTracker given)
        {
            [TrackedModelCall] public partial IAsyncEnumerable<ChatResponseUpdate> AnswerAsync(string question);
            IAsyncEnumerable<ChatResponseUpdate> AnswerCoreAsync(string question) => chat.GetStreamingResponseAsync(question);
            static ModelCallTracker last = ModelCallTracking.Default!.CreateTracker(new("a")), other;
            readonly Dictionary<string, ModelCallTracker> all = new() { ["a"] = last };
            ModelRun kept { get; set; } = null!;
            async IAsyncEnumerable<int> RunAsync(IServiceCollection services)
            {
                using ModelRun run = tracking.StartRun("run");
                var stream = this.AnswerCoreAsync("?");
                _ = this?.AnswerAsync("?"); all["b"] = last ??= given; all.TryAdd("c", last);
                Parallel.For(0, 3, i => last.TrackSuccess()); var t = last; _ = Task.Run(() => t.TrackSuccess());
                AppDomain.CurrentDomain.ProcessExit += (_, _) => t.TrackCancelled();
                services.AddSingleton(t).AddScoped(typeof(ModelCallTracker)); System.Text.Json.JsonSerializer.Serialize(new { t });
                yield return 1; kept = run; await chat.GetResponseAsync(nameof(AnswerCoreAsync));
            }
        """;

    public static TheoryData<int> Piece { get; } = [.. Enumerable.Range(0, Pieces)];

    [Theory]
    [MemberData(nameof(Piece))]
    public async Task No_analyzer_throws_wherever_the_user_has_stopped_typing(int piece)
    {
        DiagnosticAnalyzer[] analyzers =
        [
            new CoreCallAnalyzer(), new DroppedStreamAnalyzer(), new ModelCallAnalyzer(), new TrackerStoreAnalyzer(), new CapturedTrackerAnalyzer(),
            new TrackerRegistrationAnalyzer(), new SerializedTrackerAnalyzer(), new KeptRunAnalyzer(), new DoublyMeasuredClientAnalyzer(),
        ];
        AnalyzerRun run = AnalyzerRun.Of(analyzers).After(new TrackedModelCallGenerator());
        for (int length = piece * 5; length <= Whole.Length; length += Pieces * 5)
        {
            await run.ReportAsync(TrackedCode.Of(Whole[..length]));
        }
    }
}
