using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Flow;

/// <summary>What methods of the same type do to the trackers that they are given.</summary>
public sealed class MethodTests
{
    private static Task<AnalyzerResult> ExpectAsync(string body, string members) => FlowCode.ExpectFileAsync($$"""
        partial class Service(ModelCallTracking tracking, ModelCallDescriptor descriptor, Service other)
        {
            bool failed;
            static Task WorkAsync() => Task.CompletedTask;

            async Task RunAsync(ModelCallTracker t, ModelCallTracker u, bool flag, string[] items, TokenUsage usage)
            {
                {{body}}
            }

            {{members}}
        }
        """);

    [Fact]
    public Task A_method_that_records_before_its_caller_does() => ExpectAsync(
        "Finish(t); {|TRK101:t.TrackError(\"late\")|};",
        "void Finish(ModelCallTracker tracker) => tracker.TrackSuccess();");

    [Fact]
    public async Task A_method_that_records_what_its_caller_has_recorded()
    {
        AnalyzerResult result = await ExpectAsync(
            "{|@first:t.TrackSuccess()|}; {|TRK101:Finish(t)|};",
            "void Finish(ModelCallTracker tracker) => tracker.TrackSuccess();");

        result.ExpectAdditionalLocations(DiagnosticIds.RepeatedRecording, "first");
    }

    [Fact]
    public Task A_method_that_is_awaited() => ExpectAsync(
        "await FinishAsync(t).ConfigureAwait(false); {|TRK101:t.TrackSuccess()|};",
        "async Task FinishAsync(ModelCallTracker tracker) { await WorkAsync(); tracker.TrackSuccess(); }");

    [Fact]
    public Task A_method_that_has_another_record() => ExpectAsync(
        "Finish(t); {|TRK101:t.TrackSuccess()|};",
        """
        private static void Finish(ModelCallTracker tracker) => Record(more: 1, given: tracker);
        private static void Record(ModelCallTracker given, int more) { given.TrackSuccess(); given.TrackDuration(TimeSpan.FromSeconds(more)); }
        """);

    [Fact]
    public Task A_method_that_records_on_each_of_its_paths() => ExpectAsync(
        "Finish(t, flag); {|TRK101:t.TrackCancelled()|};",
        """
        void Finish(ModelCallTracker tracker, bool isRight)
        {
            if (isRight)
            {
                tracker.TrackSuccess();
                return;
            }

            tracker.TrackError("wrong");
        }
        """);

    [Fact]
    public Task A_method_that_records_in_a_loop() => ExpectAsync(
        "foreach (string item in items) { {|TRK103:Finish(t)|}; }",
        "void Finish(ModelCallTracker tracker) => tracker.TrackSuccess();");

    [Fact]
    public Task A_method_that_records_usage_which_may_be_empty() => ExpectAsync(
        "Count(t, usage); {|TRK102:t.TrackTokens(usage)|};",
        "void Count(ModelCallTracker tracker, TokenUsage usage) => tracker.TrackTokens(usage);");

    [Fact]
    public Task A_method_that_ends_the_run() => ExpectAsync(
        "Finish(t); {|TRK206:t.TrackTokens(usage)|};",
        "void Finish(ModelCallTracker tracker) { tracker.TrackSuccess(); tracker.Complete(); }");

    [Fact]
    public Task A_generic_method() => ExpectAsync(
        "Finish(t, 1); {|TRK101:Finish(t, \"\")|};",
        "void Finish<T>(ModelCallTracker tracker, T value) => tracker.TrackSuccess();");

    [Fact]
    public Task A_method_that_a_local_function_calls() => ExpectAsync(
        """
        void End() => Finish(t);
        t.TrackSuccess();
        {|TRK101:End()|};
        """,
        "void Finish(ModelCallTracker tracker) => tracker.TrackSuccess();");

    [Fact]
    public Task A_method_that_a_core_gives_its_tracker() => FlowCode.ExpectFileAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
            async Task<ChatResponse> AnswerCoreAsync(string question, ModelCallTracker tracker)
            {
                ChatResponse response = await chat.GetResponseAsync(question);
                {|TRK104:Finish(tracker)|};
                return response;
            }

            static void Finish(ModelCallTracker tracker) { tracker.TrackToolCall("none"); tracker.TrackSuccess(); }
        }
        """);

    [Fact]
    public Task A_method_that_gives_the_tracker_to_a_core() => FlowCode.ExpectFileAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
            Task<ChatResponse> AnswerCoreAsync(string question, ModelCallTracker tracker) => chat.GetResponseAsync(question);
            async Task<ChatResponse> AskAsync(string question, ModelCallTracker tracker) => await AnswerCoreAsync(question, tracker);
            async Task BothAsync(ModelCallTracker tracker)
            {
                await AskAsync("one", tracker);
                await {|TRK206:AskAsync("two", tracker)|};
            }
        }
        """);

    [Theory]
    [InlineData("Finish(t); u.TrackSuccess();", "void Finish(ModelCallTracker tracker) => tracker.TrackSuccess();")]
    [InlineData("Finish(t, u); u.TrackSuccess();", "void Finish(ModelCallTracker first, ModelCallTracker second) => first.TrackSuccess();")]
    [InlineData("Measure(t); t.TrackSuccess();", "void Measure(ModelCallTracker tracker) => tracker.TrackDuration(TimeSpan.Zero);")]
    [InlineData("if (flag) { Finish(t); } else { t.TrackError(\"x\"); }", "void Finish(ModelCallTracker tracker) => tracker.TrackSuccess();")]
    [InlineData("foreach (string item in items) { Finish(tracking.CreateTracker(descriptor)); }", "void Finish(ModelCallTracker tracker) => tracker.TrackSuccess();")]
    [InlineData("Look(t); t.TrackSuccess();", "void Look(ModelCallTracker tracker) { var own = tracking.CreateTracker(descriptor); own.TrackSuccess(); Console.WriteLine(tracker.RunId); }")]
    public Task Other_metrics_and_other_trackers_are_right(string body, string member) => ExpectAsync(body, member);

    [Theory]
    [InlineData("if (!TryRead(t, items)) { return; } t.TrackSuccess();", "bool TryRead(ModelCallTracker tracker, string[] items) { if (items.Length == 0) { tracker.TrackError(\"empty\"); return false; } return true; }")]
    [InlineData("Check(t, items); if (!failed) { t.TrackSuccess(); }", "void Check(ModelCallTracker tracker, string[] items) { if (items.Length == 0) { tracker.TrackError(\"empty\"); failed = true; } }")]
    [InlineData("Check(t, items, out bool right); if (right) { t.TrackSuccess(); }", "void Check(ModelCallTracker tracker, string[] items, out bool right) { right = items.Length > 0; if (!right) { tracker.TrackError(\"empty\"); } }")]
    [InlineData("Check(t, flag); if (!flag) { t.TrackSuccess(); }", "void Check(ModelCallTracker tracker, bool isWrong) { if (isWrong) { tracker.TrackError(\"wrong\"); } }")]
    [InlineData("foreach (string item in items) { Offer(t, item); }", "void Offer(ModelCallTracker tracker, string item) { if (item == \"last\") { tracker.TrackSuccess(); } }")]
    [InlineData("int rest = Read(t, items) ?? -1; if (rest < 0) { t.TrackSuccess(); }", "int? Read(ModelCallTracker tracker, string[] items) { foreach (string item in items) { tracker.TrackError(item); return 1; } return null; }")]
    [InlineData("void Check() { if (flag) { t.TrackError(\"wrong\"); } } Check(); if (!flag) { t.TrackSuccess(); }", "")]
    [InlineData("bool Check() { if (items.Length > 0) { return true; } t.TrackError(\"empty\"); return false; } if (Check()) { t.TrackSuccess(); }", "")]
    [InlineData("await Task.Run(() => { if (flag) { t.TrackError(\"wrong\"); } }); if (!flag) { t.TrackSuccess(); }", "")]
    public Task What_a_function_records_on_some_of_its_paths_its_caller_may_know(string body, string member) => ExpectAsync(body, member);

    [Theory]
    [InlineData("try { await SendAsync(t); } catch (Exception thrown) { t.TrackError(thrown); throw; }", "async Task SendAsync(ModelCallTracker tracker) { await WorkAsync(); tracker.TrackSuccess(); }")]
    [InlineData("if (flag) { Fail(t); } t.TrackSuccess();", "void Fail(ModelCallTracker tracker) { tracker.TrackError(\"wrong\"); throw new InvalidOperationException(); }")]
    [InlineData("try { await WorkAsync(); } catch (Exception thrown) { throw Failed(t, thrown); } t.TrackSuccess();", "Exception Failed(ModelCallTracker tracker, Exception thrown) { tracker.TrackError(thrown); return new InvalidOperationException(\"\", thrown); }")]
    [InlineData("try { await Task.Run(async () => { await WorkAsync(); t.TrackSuccess(); }); } catch (Exception thrown) { t.TrackError(thrown); throw; }", "")]
    [InlineData("async Task SendAsync() { await WorkAsync(); t.TrackSuccess(); } try { await SendAsync(); } catch (Exception thrown) { t.TrackError(thrown); throw; }", "")]
    [InlineData("try { Send(t); } catch (Exception thrown) { t.TrackError(thrown); throw; }", "void Send(ModelCallTracker tracker) { WorkAsync().Wait(); tracker.TrackSuccess(); }")]
    public Task What_leaves_by_an_exception_is_right(string body, string member) => ExpectAsync(body, member);

    [Theory]
    [InlineData("Finish(t); t.TrackSuccess();", "protected virtual void Finish(ModelCallTracker tracker) => tracker.TrackSuccess();")]
    [InlineData("Finish(t); t.TrackSuccess();", "partial void Finish(ModelCallTracker tracker); partial void Finish(ModelCallTracker tracker) => tracker.TrackSuccess();")]
    [InlineData("other.Finish(t); t.TrackSuccess();", "void Finish(ModelCallTracker tracker) => tracker.TrackSuccess();")]
    [InlineData("Again(t, 3); t.TrackSuccess();", "void Again(ModelCallTracker tracker, int left) { if (left > 0) { Again(tracker, left - 1); } else { Keep(tracker); } } static object? kept; static void Keep(object given) => kept = given;")]
    [InlineData("Task sending = SendAsync(t); await sending; t.TrackSuccess();", "async Task SendAsync(ModelCallTracker tracker) { await WorkAsync(); tracker.TrackSuccess(); }")]
    [InlineData("foreach (int each in Numbers(t)) { } t.TrackSuccess();", "IEnumerable<int> Numbers(ModelCallTracker tracker) { tracker.TrackSuccess(); yield return 1; }")]
    [InlineData("Finish(t); t.TrackSuccess();", "void Finish(ModelCallTracker tracker) { tracker = tracking.CreateTracker(descriptor); tracker.TrackSuccess(); }")]
    public Task What_cannot_be_told_is_left_alone(string body, string member) => ExpectAsync(body, member);

    [Fact]
    public Task A_method_in_another_file_is_left_alone() => FlowCode.Rules.ExpectAsync(TrackedCode.Of("""
        partial class Service
        {
            void Run(ModelCallTracker t) { Finish(t); t.TrackSuccess(); }
        }
        """).WithSource("Other.cs", """
        partial class Service
        {
            void Finish(ModelCallTracker tracker) => tracker.TrackSuccess();
        }
        """));
}
