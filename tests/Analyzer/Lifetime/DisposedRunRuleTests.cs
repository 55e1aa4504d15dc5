using Tracking.Analyzer.Lifetime;
using Tracking.Generator;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Lifetime;

/// <summary>Runs that a call of <c>Dispose</c> ends, and what is done with them that comes too late.</summary>
public sealed class DisposedRunRuleTests
{
    private static readonly AnalyzerRun Run = AnalyzerRun.Of(new KeptRunAnalyzer()).After(new TrackedModelCallGenerator());

    [Fact]
    public async Task What_is_recorded_on_a_run_that_was_disposed_is_reported()
    {
        AnalyzerResult result = await ExpectAsync("""
            void Answer()
            {
                ModelRun run = tracking.StartRun("answer");
                run.Dispose();
                {|TRK208:run.TrackError("late")|};
            }
            """);

        result.ExpectMessages(DiagnosticIds.KeptRun, "The run is over where this is recorded, so that it is lost at run time: record it before the run is disposed");
    }

    [Theory]
    [InlineData("run?.Dispose(); if (fails) { {|TRK208:run!.TrackError(\"late\")|}; }")]
    [InlineData("((IDisposable)run).Dispose(); {|TRK208:run.NoteCorrelationId(\"late\")|};")]
    [InlineData("try { run.NoteCorrelationId(\"a\"); } finally { run.Dispose(); } {|TRK208:run.TrackError(\"late\")|};")]
    [InlineData("using (run) { run.NoteCorrelationId(\"a\"); } {|TRK208:run.TrackError(\"late\")|};")]
    [InlineData("if (fails) { run.Dispose(); {|TRK208:run.TrackError(\"late\")|}; return; } run.TrackError(\"in time\"); run.Dispose();")]
    public Task What_is_recorded_behind_the_end_of_a_run_is_lost(string statements) => ExpectInRunAsync(statements);

    [Theory]
    [InlineData("run.TrackError(\"in time\"); run.Dispose(); Console.WriteLine(run.Cost); Console.WriteLine(run.ResumptionToken);")]
    [InlineData("run.Dispose(); run.TrackFeedback(Feedback.Positive);")]
    [InlineData("if (fails) { run.Dispose(); } run.TrackError(\"perhaps in time\");")]
    [InlineData("if (fails) run.Dispose(); run.TrackError(\"perhaps in time\");")]
    [InlineData("switch (fails) { case true: run.Dispose(); break; default: break; } run.TrackError(\"perhaps in time\");")]
    [InlineData("try { run.Dispose(); } catch (Exception e) { run.TrackError(e); }")]
    [InlineData("run.Dispose(); run = tracking.StartRun(\"next\"); run.TrackError(\"in time\"); run.Dispose();")]
    [InlineData("Again(ref run); run.Dispose(); run.TrackError(\"another's\");")]
    [InlineData("goto begin; end: run.Dispose(); return; begin: run.TrackError(\"in time\"); goto end;")]
    [InlineData("Action end = () => run.Dispose(); run.TrackError(\"in time\"); end();")]
    [InlineData("run.Dispose(); void Fail() => run.TrackError(\"whenever\");")]
    public Task What_may_be_in_time_is_right(string statements) => ExpectInRunAsync(statements);

    [Theory]
    [InlineData("last = {|TRK208:run|}; run.Dispose();")]
    [InlineData("last = {|TRK208:run|}; try { Console.WriteLine(run.Calls); } finally { run.Dispose(); }")]
    [InlineData("try { if (fails) { last = {|TRK208:run|}; return; } } finally { run.Dispose(); }")]
    [InlineData("if (fails) { last = {|TRK208:run|}; } run.Dispose();")]
    [InlineData("runs.Add({|TRK208:run|}); run.Dispose();")]
    public Task A_run_that_is_kept_and_disposed_is_reported(string statements) => ExpectInRunAsync(statements);

    [Theory]
    [InlineData("last = run; if (fails) { return; } run.Dispose();")]
    [InlineData("if (fails) { last = run; return; } run.Dispose();")]
    [InlineData("last = run; if (fails) { run.Dispose(); }")]
    [InlineData("last = run; try { Console.WriteLine(run.Calls); } finally { last = null; run.Dispose(); }")]
    [InlineData("runs.Add(run); try { Console.WriteLine(run.Calls); } finally { runs.Remove(run); run.Dispose(); }")]
    [InlineData("last = run; Action end = () => run.Dispose(); end();")]
    [InlineData("last = run; run = tracking.StartRun(\"next\"); run.Dispose();")]
    [InlineData("using ModelRun other = run; last = other; try { Console.WriteLine(other.Calls); } finally { last = null; }")]
    public Task A_run_that_is_kept_as_long_as_it_is_open_is_right(string statements) => ExpectInRunAsync(statements);

    [Fact]
    public Task A_run_that_is_returned_from_what_disposes_it_is_reported() => ExpectAsync("""
        ModelRun Answer()
        {
            ModelRun? run = null;
            try
            {
                run = tracking.StartRun("answer");
                return {|TRK208:run|};
            }
            finally
            {
                run?.Dispose();
            }
        }
        """);

    [Fact]
    public Task A_run_that_is_returned_where_only_failures_dispose_it_is_right() => ExpectAsync("""
        ModelRun Answer()
        {
            ModelRun run = tracking.StartRun("answer");
            try
            {
                run.NoteCorrelationId("a");
                return run;
            }
            catch
            {
                run.Dispose();
                throw;
            }
        }
        """);

    [Fact]
    public Task A_call_that_goes_on_when_the_run_was_disposed_is_reported() => ExpectAsync("""
        Task<ChatResponse> AnswerAsync(string question)
        {
            ModelRun run = tracking.StartRun("answer");
            try
            {
                return {|TRK208:AskAsync(question)|};
            }
            finally
            {
                run.Dispose();
            }
        }
        """);

    [Fact]
    public Task A_call_that_is_awaited_before_the_run_is_disposed_is_right() => ExpectAsync("""
        async Task<ChatResponse> AnswerAsync(string question)
        {
            ModelRun run = tracking.StartRun("answer");
            try
            {
                return await AskAsync(question);
            }
            finally
            {
                run.Dispose();
            }
        }
        """);

    [Theory]
    [InlineData("report = {|TRK208:() => run.TrackError(\"late\")|}; run.Dispose();")]
    [InlineData("try { report = {|TRK208:() => run.TrackError(\"late\")|}; } finally { run.Dispose(); }")]
    public Task A_delegate_that_records_on_a_run_which_was_disposed_is_reported(string statements) => ExpectInRunAsync(statements);

    private static Task<AnalyzerResult> ExpectInRunAsync(string statements) => ExpectAsync($$"""
        void Answer(bool fails)
        {
            ModelRun run = tracking.StartRun("answer");
            {{statements}}
        }
        """);

    private static Task<AnalyzerResult> ExpectAsync(string member) => Run.ExpectAsync(TrackedCode.Of($$"""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            readonly List<ModelRun> runs = [];
            ModelRun? last;
            Action? report;

            void Again(ref ModelRun run) => run = tracking.StartRun("again");

            [TrackedModelCall] public partial Task<ChatResponse> AskAsync(string question);
            Task<ChatResponse> AskCoreAsync(string question) => chat.GetResponseAsync(question);

            {{member}}
        }
        """));
}
