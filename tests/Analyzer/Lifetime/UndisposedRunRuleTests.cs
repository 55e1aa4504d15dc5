using Microsoft.CodeAnalysis;
using Tracking.Analyzer.Lifetime;
using Tracking.Generator;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Lifetime;

public sealed class UndisposedRunRuleTests
{
    private static readonly AnalyzerRun Run = AnalyzerRun.Of(new UndisposedRunAnalyzer()).After(new TrackedModelCallGenerator());

    [Fact]
    public async Task A_run_that_nothing_disposes_is_reported()
    {
        AnalyzerResult result = await ExpectAsync("""
            async Task<string> AskTwiceAsync()
            {
                ModelRun run = {|TRK210:tracking.StartRun("twice")|};
                await AnswerAsync("?");
                return $"{run.Calls} calls";
            }
            """);

        result.ExpectSeverity(DiagnosticIds.UndisposedRun, DiagnosticSeverity.Warning);
        result.ExpectMessages(
            DiagnosticIds.UndisposedRun,
            "The run 'run' is never disposed, so that no record of it goes out in time and what follows nests in it at run time: declare it with using");
    }

    [Theory]
    [InlineData("{|TRK210:tracking.StartRun(\"a\")|};")]
    [InlineData("_ = {|TRK210:tracking.StartRun(\"b\")|};")]
    [InlineData("{|TRK210:tracking.StartRun(\"a\")|}.NoteCorrelationId(\"c\");")]
    [InlineData("string token = {|TRK210:tracking.StartRun(\"a\")|}.ResumptionToken;")]
    [InlineData("var run = {|TRK210:tracking.StartRun(\"a\")|}; run.TrackError(\"timeout\");")]
    [InlineData("ModelRun run = {|TRK210:tracking.StartRun(\"a\")|}; await AnswerInAsync(\"?\", run); run.TrackFeedback(Feedback.Positive);")]
    [InlineData("ModelRun? run = flag ? {|TRK210:tracking.StartRun(\"a\")|} : null; run?.TrackError(\"timeout\");")]
    [InlineData("ModelRun? run = maybe?{|TRK210:.StartRun(\"a\")|}; if (run is not null) { Console.WriteLine(run.Calls); }")]
    [InlineData("ModelRun? run = null; if (flag) { run = {|TRK210:tracking.StartRun(\"a\")|}; } Console.WriteLine(run == null ? 0 : run.Calls);")]
    [InlineData("ModelRun run; run = {|TRK210:tracking.StartRun(\"a\")|}; Action late = () => run.TrackError(\"timeout\"); late();")]
    [InlineData("foreach (int i in new[] { 1 }) { var run = {|TRK210:tracking.StartRun(\"a\")|}; await AnswerAsync(nameof(run)); }")]
    [InlineData("Action open = () => {|TRK210:tracking.StartRun(\"a\")|}; open();")]
    [InlineData("ModelRun a = {|TRK210:tracking.StartRun(\"a\")|}, b = {|TRK210:tracking.StartRun(\"b\")|}; Console.WriteLine(a == b);")]
    [InlineData("ModelRun run = {|TRK210:tracking.StartRun(\"a\")|}; Func<Exception, bool> fail = run.TrackError; fail(new Exception());")]
    public Task A_run_that_is_dropped_or_only_used_is_reported(string statements) => ExpectAsync($"async Task DoAsync(bool flag, ModelCallTracking? maybe) {{ await Task.Yield(); {statements} }}");

    [Theory]
    [InlineData("using ModelRun run = tracking.StartRun(\"a\");")]
    [InlineData("using var run = tracking.StartRun(\"a\"); await AnswerAsync(\"?\");")]
    [InlineData("using (tracking.StartRun(\"a\")) { await AnswerAsync(\"?\"); }")]
    [InlineData("using (ModelRun run = tracking.StartRun(\"a\")) { Console.WriteLine(run.Calls); }")]
    [InlineData("ModelRun run; using (run = tracking.StartRun(\"a\")) { } Console.WriteLine(run.Calls);")]
    [InlineData("ModelRun run = tracking.StartRun(\"a\"); using (run) { }")]
    [InlineData("ModelRun run = tracking.StartRun(\"a\"); try { await AnswerAsync(\"?\"); } finally { run.Dispose(); }")]
    [InlineData("ModelRun? run = null; try { run = tracking.StartRun(\"a\"); } finally { run?.Dispose(); }")]
    [InlineData("ModelRun run = tracking.StartRun(\"a\"); ((IDisposable)run).Dispose();")]
    [InlineData("ModelRun run = tracking.StartRun(\"a\"); IDisposable end = run; end.Dispose();")]
    [InlineData("ModelRun run = tracking.StartRun(\"a\"); Action end = run.Dispose; end();")]
    [InlineData("ModelRun run = tracking.StartRun(\"a\"); Action end = () => run.Dispose(); end();")]
    [InlineData("ModelRun run = tracking.StartRun(\"a\"); Close(run);")]
    [InlineData("ModelRun run = tracking.StartRun(\"a\"); run.Close();")]
    [InlineData("ModelRun run = tracking.StartRun(\"a\"); ModelRun other = run; other.Dispose();")]
    [InlineData("ModelRun run = tracking.StartRun(\"a\"); if (run is { } other) { other.Dispose(); }")]
    [InlineData("ModelRun run = tracking.StartRun(\"a\"); var pair = (run, 1); pair.run.Dispose();")]
    [InlineData("ModelRun run = tracking.StartRun(\"a\"); runs.Add(run);")]
    [InlineData("ModelRun run = tracking.StartRun(\"a\"); kept = run;")]
    [InlineData("ModelRun run = tracking.StartRun(\"a\"); Swap(ref run);")]
    [InlineData("kept = tracking.StartRun(\"a\");")]
    [InlineData("runs.Add(tracking.StartRun(\"a\"));")]
    [InlineData("Close(tracking.StartRun(\"a\"));")]
    [InlineData("tracking.StartRun(\"a\").Dispose();")]
    [InlineData("ModelRun[] all = [tracking.StartRun(\"a\")]; foreach (ModelRun each in all) { each.Dispose(); }")]
    [InlineData("Func<ModelRun> open = () => tracking.StartRun(\"a\"); using ModelRun run = open();")]
    [InlineData("using Scope scope = new(tracking.StartRun(\"a\"));")]
    [InlineData("var scope = new Scope { Inner = tracking.StartRun(\"a\") };")]
    [InlineData("new Other().StartRun(\"a\");")]
    public Task A_run_that_is_disposed_or_given_away_is_right(string statements) => ExpectAsync($"async Task DoAsync() {{ await Task.Yield(); {statements} }}");

    [Theory]
    [InlineData("ModelRun Open() => tracking.StartRun(\"a\");")]
    [InlineData("ModelRun Open() { ModelRun run = tracking.StartRun(\"a\"); run.NoteCorrelationId(\"c\"); return run; }")]
    [InlineData("void Open(out ModelRun run) => run = tracking.StartRun(\"a\");")]
    [InlineData("void Open(ModelRun run) => run = tracking.StartRun(\"a\");")]
    [InlineData("IEnumerable<ModelRun> Open() { ModelRun run = tracking.StartRun(\"a\"); yield return run; }")]
    [InlineData("ModelRun Opened { get; } = ModelCallTracking.Default!.StartRun(\"a\");")]
    [InlineData("Scope Open() { ModelRun run = tracking.StartRun(\"a\"); return new Scope(run); }")]
    public Task A_run_that_leaves_the_method_is_right(string member) => ExpectAsync(member);

    [Fact]
    public Task Top_level_statements_are_reported() => Run.ExpectAsync(TrackedCode.Of("""
        ModelCallTracking tracking = ModelCallTracking.Default!;
        ModelRun run = {|TRK210:tracking.StartRun("a")|};
        Console.WriteLine(run.Calls);
        """) with { OutputKind = OutputKind.ConsoleApplication });

    private static Task<AnalyzerResult> ExpectAsync(string member) => Run.ExpectAsync(TrackedCode.Of($$"""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            private readonly List<ModelRun> runs = [];
            private ModelRun? kept;

            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
            private Task<ChatResponse> AnswerCoreAsync(string question) => chat.GetResponseAsync(question);

            [TrackedModelCall] public partial Task<ChatResponse> AnswerInAsync(string question, ModelRun? run);
            private Task<ChatResponse> AnswerInCoreAsync(string question, ModelRun? run) => chat.GetResponseAsync(question);

            {{member}}

            private void Keep() { kept = null; runs.Clear(); Console.WriteLine(kept); }
            private static void Close(ModelRun run) => run.Dispose();
            private static void Swap(ref ModelRun run) => run.Dispose();
        }

        sealed class Scope(ModelRun? run = null) : IDisposable
        {
            public ModelRun? Inner { get; set; } = run;
            public void Dispose() => Inner?.Dispose();
        }

        static class Ending { public static void Close(this ModelRun run) => run.Dispose(); }
        class Other { public ModelRun? StartRun(string key) => null; }
        """));
}
