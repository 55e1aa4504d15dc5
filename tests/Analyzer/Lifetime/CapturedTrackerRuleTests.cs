using Tracking.Analyzer.Lifetime;
using Tracking.CodeFixes.Lifetime;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Lifetime;

public sealed class CapturedTrackerRuleTests
{
    private static readonly AnalyzerRun Run = AnalyzerRun.Of(new CapturedTrackerAnalyzer());
    private static readonly CodeFixRun Fix = CodeFixRun.Of(new CreateTrackerInsideFix()) with { Analysis = Run };

    [Fact]
    public async Task A_parallel_loop_is_reported()
    {
        AnalyzerResult result = await ExpectAsync("Parallel.For(0, 10, i => {|TRK204:tracker|}.TrackSuccess());");

        result.ExpectMessages(DiagnosticIds.CapturedTracker, "'tracker' is captured by a delegate that runs many times, and what 'TrackSuccess' records on it is ignored at run time where it is already recorded or the run is over: create a tracker inside");
    }

    [Fact]
    public Task A_timer_is_reported() => ExpectAsync("_ = new Timer(_ => {|TRK204:tracker|}.TrackAbandoned());");

    [Fact]
    public Task An_event_is_reported() => ExpectAsync("AppDomain.CurrentDomain.ProcessExit += (_, _) => {|TRK204:tracker|}.TrackCancelled();");

    [Fact]
    public Task A_continuation_is_reported() => ExpectAsync("Task.CompletedTask.ContinueWith(_ => {|TRK204:tracker|}.TrackSuccess());");

    [Theory]
    [InlineData("_ = Task.Run(() => {|TRK204:tracker|}.TrackSuccess());")]
    [InlineData("Task.Run(() => {|TRK204:tracker|}.TrackSuccess());")]
    public Task Work_that_nobody_awaits_is_reported(string statement) => ExpectAsync(statement);

    [Fact]
    public Task A_delegate_is_reported_once_for_each_tracker() => ExpectAsync("""
        Parallel.For(0, 10, i =>
        {
            {|TRK204:tracker|}.TrackDuration(TimeSpan.Zero);
            tracker.TrackSuccess();
        });
        """);

    [Fact]
    public Task A_delegate_within_one_that_runs_many_times_is_reported_once() => ExpectAsync("""
        Parallel.For(0, 10, i => Array.ForEach(new[] { 1 }, _ => {|TRK204:tracker|}.TrackSuccess()));
        """);

    [Fact]
    public Task A_method_that_the_configuration_names_is_reported() => Run.ExpectAsync(TrackedCode.Of("""
        class Bot
        {
            void Repeat(Action action) => action();
            void Answer(ModelCallTracker tracker) => Repeat(() => {|TRK204:tracker|}.TrackSuccess());
        }
        """).WithEditorConfig("""
        root = true
        [*.cs]
        tracking_runs_many = Bot.Repeat
        """));

    [Fact]
    public Task A_tracker_that_is_created_inside_is_right() => ExpectAsync("""
        Parallel.For(0, 10, i =>
        {
            ModelCallTracker inner = tracking.CreateTracker(new("answer"));
            inner.TrackSuccess();
        });
        """);

    [Fact]
    public Task A_delegates_own_parameter_is_right() => ExpectAsync("Array.ForEach(new[] { tracker }, each => each.TrackSuccess());");

    [Fact]
    public Task Work_that_is_awaited_is_right() => ExpectAsync("await Task.Run(() => tracker.TrackSuccess());");

    [Fact]
    public Task Work_that_is_kept_to_be_awaited_is_right() => ExpectAsync("Task work = Task.Run(() => tracker.TrackSuccess()); await work;");

    [Fact]
    public Task A_method_of_which_nothing_is_known_is_right() => ExpectAsync("Do(() => tracker.TrackSuccess()); void Do(Action action) => action();");

    [Fact]
    public Task Tool_calls_are_events_of_which_there_are_many() => ExpectAsync("Parallel.For(0, 10, i => tracker.TrackToolCall(\"search\"));");

    [Fact]
    public Task Feedback_may_come_later() => ExpectAsync("_ = new Timer(_ => tracker.TrackFeedback(Feedback.Positive));");

    [Fact]
    public Task Reading_records_nothing() => ExpectAsync("Parallel.For(0, 10, i => Console.WriteLine(tracker.RunId));");

    [Fact]
    public Task An_event_that_is_left_is_right() => ExpectAsync("AppDomain.CurrentDomain.ProcessExit -= (_, _) => tracker.TrackCancelled();");

    [Fact]
    public Task The_fix_moves_the_creation_into_the_delegate() => Fix.ExpectFixAsync(
        """
        class Bot(ModelCallTracking tracking)
        {
            void Answer()
            {
                Console.WriteLine();
                ModelCallTracker tracker = tracking.CreateTracker(new("answer"));
                Parallel.For(0, 10, i =>
                {
                    {|TRK204:tracker|}.TrackDuration(TimeSpan.Zero);
                    Console.WriteLine(tracker.RunId);
                });
            }
        }
        """,
        """
        class Bot(ModelCallTracking tracking)
        {
            void Answer()
            {
                Console.WriteLine();
                Parallel.For(0, 10, i =>
                {
                    ModelCallTracker tracker = tracking.CreateTracker(new("answer"));
                    tracker.TrackDuration(TimeSpan.Zero);
                    Console.WriteLine(tracker.RunId);
                });
            }
        }
        """);

    [Fact]
    public Task The_fix_gives_an_expression_a_body() => Fix.ExpectFixAsync(
        """
        class Bot(ModelCallTracking tracking)
        {
            void Answer()
            {
                var tracker = tracking.CreateTracker(new("answer"));
                Parallel.For(0, 10, i => {|TRK204:tracker|}.TrackSuccess());
            }
        }
        """,
        """
        class Bot(ModelCallTracking tracking)
        {
            void Answer()
            {
                Parallel.For(0, 10, i =>
                {
                    var tracker = tracking.CreateTracker(new("answer"));
                    tracker.TrackSuccess();
                });
            }
        }
        """);

    [Fact]
    public Task There_is_no_fix_where_the_tracker_is_used_outside_too() => Fix.ExpectNoFixOfAsync("""
        class Bot(ModelCallTracking tracking)
        {
            void Answer()
            {
                var tracker = tracking.CreateTracker(new("answer"));
                Parallel.For(0, 10, i => {|TRK204:tracker|}.TrackSuccess());
                tracker.Complete();
            }
        }
        """);

    [Fact]
    public Task There_is_no_fix_for_a_tracker_that_is_passed_in() => Fix.ExpectNoFixOfAsync("""
        class Bot
        {
            void Answer(ModelCallTracker tracker) => Parallel.For(0, 10, i => {|TRK204:tracker|}.TrackSuccess());
        }
        """);

    [Fact]
    public Task There_is_no_fix_for_an_expression_whose_value_counts() => Fix.ExpectNoFixOfAsync("""
        class Bot(ModelCallTracking tracking)
        {
            bool[] Answer(int[] numbers)
            {
                var tracker = tracking.CreateTracker(new("answer"));
                return Array.ConvertAll(numbers, number => {|TRK204:tracker|}.TrackSuccess());
            }
        }
        """);

    private static Task<AnalyzerResult> ExpectAsync(string statements) => Run.ExpectAsync(TrackedCode.Of($$"""
        class Bot(ModelCallTracking tracking)
        {
            async Task AnswerAsync(ModelCallTracker tracker)
            {
                await Task.Yield();
                _ = tracking;
                {{statements}}
            }
        }
        """));
}
