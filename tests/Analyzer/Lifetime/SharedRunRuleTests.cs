using Tracking.Analyzer.Lifetime;
using Tracking.Generator;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Lifetime;

/// <summary>Runs that several pieces of work use, or that work uses which goes on when they are over.</summary>
public sealed class SharedRunRuleTests
{
    private static readonly AnalyzerRun Run = AnalyzerRun.Of(new KeptRunAnalyzer()).After(new TrackedModelCallGenerator());

    [Theory]
    [InlineData("readonly ModelRun run = {|TRK208:ModelCallTracking.Default!.StartRun(\"all\")|};")]
    [InlineData("ModelRun Run { get; } = {|TRK208:ModelCallTracking.Default!.StartRun(\"all\")|};")]
    [InlineData("readonly ModelRun run; public Service(ModelCallTracking tracking) { run = {|TRK208:tracking.StartRun(\"all\")|}; }")]
    public async Task A_run_that_a_singleton_opens_once_is_reported(string member)
    {
        AnalyzerResult result = await Run.ExpectAsync(TrackedCode.Of($$"""
            class Service { {{member}} }
            static class Program { static readonly Service service = null!; }
            """));

        result.ExpectMessages(DiagnosticIds.KeptRun, "The run is opened once for all that 'Service' does, so that calls of unrelated work are counted as one run at run time: open one for each piece of work");
    }

    [Theory]
    [InlineData("static readonly Service service = null!;", "ModelRun? run; public void Start(ModelCallTracking tracking) { run = tracking.StartRun(\"one\"); } public void Stop() => run?.Dispose();")]
    [InlineData("static readonly Service service = null!;", "readonly Func<ModelRun> open; public Service(ModelCallTracking tracking) { open = () => tracking.StartRun(\"one\"); }")]
    [InlineData("readonly Service service = null!;", "readonly ModelRun run; public Service(ModelCallTracking tracking) { run = tracking.StartRun(\"one\"); }")]
    public Task A_run_that_belongs_to_one_piece_of_work_is_right(string holder, string member) => Run.ExpectAsync(TrackedCode.Of($$"""
        class Service { {{member}} }
        class Program { {{holder}} }
        """));

    [Fact]
    public Task A_variable_that_parallel_bodies_put_their_runs_into_is_reported() => ExpectAsync("""
        void Answer(string[] questions)
        {
            ModelRun run;
            Parallel.ForEach(questions, question => { run = {|TRK208:tracking.StartRun(question)|}; run.Dispose(); });
            Parallel.For(0, 3, _ => { last = {|TRK208:tracking.StartRun("?")|}; last.Dispose(); });
        }
        """);

    [Fact]
    public Task Parallel_bodies_with_runs_of_their_own_are_right() => ExpectAsync("""
        async Task AnswerAsync(string[] questions)
        {
            await Parallel.ForEachAsync(questions, async (question, ct) =>
            {
                using ModelRun run = tracking.StartRun(question);
                ModelRun same;
                same = run;
                await AskAsync(question);
                Console.WriteLine(same.Calls);
            });
        }
        """);

    [Fact]
    public Task Parallel_bodies_whose_calls_count_in_one_run_are_right() => ExpectAsync("""
        async Task<decimal?> AnswerAsync(string[] questions)
        {
            using ModelRun run = tracking.StartRun("all");
            await Parallel.ForEachAsync(questions, async (question, ct) =>
            {
                await AskAsync(question);
                run.NoteCorrelationId(question);
            });
            return run.Cost;
        }
        """);

    [Fact]
    public Task A_call_that_goes_on_when_the_run_is_over_is_reported() => ExpectAsync("""
        Task<ChatResponse> AnswerAsync(string question)
        {
            using ModelRun run = tracking.StartRun("answer");
            return {|TRK208:AskAsync(question)|};
        }
        """);

    [Fact]
    public Task Work_that_is_given_the_run_and_goes_on_when_it_is_over_is_reported() => ExpectAsync("""
        Task AnswerAsync(string question)
        {
            ModelRun run = tracking.StartRun("answer");
            using (run)
            {
                return {|TRK208:WorkAsync(run)|};
            }
        }
        """);

    [Fact]
    public Task A_call_that_is_awaited_in_its_run_is_right() => ExpectAsync("""
        async Task<ChatResponse> AnswerAsync(string question)
        {
            using ModelRun run = tracking.StartRun("answer");
            return await AskAsync(question);
        }
        """);

    [Fact]
    public Task A_call_after_the_run_is_right() => ExpectAsync("""
        Task<ChatResponse> AnswerAsync(string question)
        {
            using (ModelRun run = tracking.StartRun("answer"))
            {
                AskAsync(question).Wait();
            }

            return AskAsync(question);
        }
        """);

    [Fact]
    public Task What_a_lambda_returns_is_not_what_its_method_returns() => ExpectAsync("""
        async Task AnswerAsync(string[] questions)
        {
            using ModelRun run = tracking.StartRun("answer");
            await Task.WhenAll(questions.Select(question => AskAsync(question)));
            await Task.WhenAll(questions.Select(question => { return AskAsync(question); }));
        }
        """);

    [Theory]
    [InlineData("Action Answer() { using ModelRun run = tracking.StartRun(\"a\"); return {|TRK208:() => run.TrackError(\"late\")|}; }")]
    [InlineData("void Answer() { using ModelRun run = tracking.StartRun(\"a\"); report = {|TRK208:() => run.TrackError(\"late\")|}; }")]
    [InlineData("void Answer() { using ModelRun run = tracking.StartRun(\"a\"); _ = Task.Run({|TRK208:() => WorkAsync(run)|}); }")]
    [InlineData("void Answer() { using ModelRun run = tracking.StartRun(\"a\"); ThreadPool.QueueUserWorkItem({|TRK208:_ => run.NoteCorrelationId(\"late\")|}); }")]
    public Task A_delegate_that_records_on_a_run_which_is_over_is_reported(string member) => ExpectAsync(member);

    [Theory]
    [InlineData("Func<decimal?> Answer() { using ModelRun run = tracking.StartRun(\"a\"); return () => run.Cost; }")]
    [InlineData("async Task AnswerAsync() { using ModelRun run = tracking.StartRun(\"a\"); await Task.Run(() => WorkAsync(run)); }")]
    [InlineData("async Task AnswerAsync(CancellationToken ct) { using ModelRun run = tracking.StartRun(\"a\"); using var stop = ct.Register(() => run.TrackError(\"stopped\")); await WorkAsync(run); }")]
    [InlineData("void Answer() { using ModelRun run = tracking.StartRun(\"a\"); Action note = () => run.NoteCorrelationId(\"a\"); note(); }")]
    [InlineData("Action Answer() { ModelRun run = tracking.StartRun(\"a\"); return () => { run.TrackError(\"late\"); run.Dispose(); }; }")]
    [InlineData("void Answer(string[] all) { using ModelRun run = tracking.StartRun(\"a\"); foreach (var each in all.Select(one => (Action)(() => run.NoteCorrelationId(one)))) { each(); } }")]
    public Task A_delegate_that_ends_before_its_run_is_right(string member) => ExpectAsync(member);

    private static Task<AnalyzerResult> ExpectAsync(string member) => Run.ExpectAsync(TrackedCode.Of($$"""
        using System.Linq;
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            ModelRun? last;
            Action? report;
            static Task WorkAsync(ModelRun run) => Task.CompletedTask;
            [TrackedModelCall] public partial Task<ChatResponse> AskAsync(string question);
            Task<ChatResponse> AskCoreAsync(string question) => chat.GetResponseAsync(question);

            {{member}}
        }
        """));
}
