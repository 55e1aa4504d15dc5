using Tracking.Analyzer.Lifetime;
using Tracking.Generator;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Lifetime;

public sealed class IteratorRunRuleTests
{
    private static readonly AnalyzerRun Run = AnalyzerRun.Of(new KeptRunAnalyzer()).After(new TrackedModelCallGenerator());

    [Fact]
    public Task A_run_of_an_async_iterator_that_is_used_after_a_yield_is_reported() => ExpectAsync("""
        async IAsyncEnumerable<int> Answer()
        {
            using ModelRun run = {|TRK208:tracking.StartRun("answer")|};
            await Task.Yield();
            yield return 1;
            Console.WriteLine(run.Calls);
        }
        """);

    [Fact]
    public Task A_run_of_an_async_iterator_that_is_used_before_it_yields_is_right() => ExpectAsync("""
        async IAsyncEnumerable<int> Answer()
        {
            using ModelRun run = tracking.StartRun("answer");
            await Task.Yield();
            Console.WriteLine(run.Calls);
            yield return 1;
        }
        """);

    [Fact]
    public Task A_run_that_ends_before_a_yield_is_right() => ExpectAsync("""
        async IAsyncEnumerable<int> Answer()
        {
            yield return 1;
            using (ModelRun run = tracking.StartRun("answer"))
            {
                await Task.Yield();
                Console.WriteLine(run.Calls);
            }

            yield break;
        }
        """);

    [Fact]
    public Task A_run_that_an_iterator_is_given_is_right() => ExpectAsync("""
        async IAsyncEnumerable<int> Answer(ModelRun given)
        {
            ModelRun run = given;
            await Task.Yield();
            yield return 1;
            Console.WriteLine(run.Calls);
        }
        """);

    [Fact]
    public Task A_yield_of_an_inner_function_is_not_the_methods() => ExpectAsync("""
        void Answer()
        {
            using ModelRun run = tracking.StartRun("answer");
            async IAsyncEnumerable<int> Numbers() { await Task.Yield(); yield return 1; }
            Console.WriteLine(run.Calls);
        }
        """);

    [Fact]
    public Task A_call_after_a_yield_is_not_counted_in_the_run() => ExpectAsync("""
        async IAsyncEnumerable<ChatResponse> Answer()
        {
            using ModelRun run = {|TRK208:tracking.StartRun("answer")|};
            yield return await AskAsync("first");
            yield return await AskAsync("second");
        }
        """);

    [Fact]
    public Task A_call_that_a_loop_makes_again_after_its_yield_is_not_counted_in_the_run() => ExpectAsync("""
        async IAsyncEnumerable<ChatResponse> Answer(string[] questions)
        {
            using (tracking.StartRun("other"))
            using (ModelRun run = {|TRK208:tracking.StartRun("answer")|})
            {
                foreach (string question in questions)
                {
                    yield return await AskAsync(question);
                }
            }
        }
        """);

    [Fact]
    public Task A_call_that_is_given_the_run_is_counted() => ExpectAsync("""
        async IAsyncEnumerable<ChatResponse> Answer(string[] questions)
        {
            using ModelRun run = tracking.StartRun("answer");
            foreach (string question in questions)
            {
                yield return await AskInAsync(run, question);
            }
        }
        """);

    [Fact]
    public Task A_run_for_each_round_is_right() => ExpectAsync("""
        async IAsyncEnumerable<ChatResponse> Answer(string[] questions)
        {
            foreach (string question in questions)
            {
                ChatResponse response;
                using (ModelRun run = tracking.StartRun("answer"))
                {
                    response = await AskAsync(question);
                }

                yield return response;
            }
        }
        """);

    [Fact]
    public Task Calls_before_the_only_yield_are_counted() => ExpectAsync("""
        async IAsyncEnumerable<ChatResponse> Answer(string[] questions)
        {
            using ModelRun run = tracking.StartRun("answer");
            ChatResponse last = await AskAsync("first");
            foreach (string question in questions)
            {
                last = await AskAsync(question);
            }

            yield return last;
        }
        """);

    [Fact]
    public Task A_yield_on_another_branch_is_not_before_the_call() => ExpectAsync("""
        async IAsyncEnumerable<ChatResponse> Answer(string question, bool isKnown, ChatResponse known)
        {
            using ModelRun run = tracking.StartRun("answer");
            if (isKnown)
            {
                yield return known;
                yield break;
            }

            if (question.Length == 0)
            {
                yield return known;
            }
            else
            {
                yield return await AskAsync(question);
            }
        }
        """);

    [Fact]
    public Task A_run_that_is_disposed_by_hand_after_the_last_yield_is_right() => ExpectAsync("""
        async IAsyncEnumerable<ChatResponse> Answer(string question)
        {
            ModelRun run = tracking.StartRun("answer");
            try
            {
                yield return await AskAsync(question);
            }
            finally
            {
                run.Dispose();
            }
        }
        """);

    private static Task<AnalyzerResult> ExpectAsync(string member) => Run.ExpectAsync(TrackedCode.Of($$"""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AskAsync(string question);
            Task<ChatResponse> AskCoreAsync(string question) => chat.GetResponseAsync(question);
            [TrackedModelCall] public partial Task<ChatResponse> AskInAsync(ModelRun run, string question);
            Task<ChatResponse> AskInCoreAsync(ModelRun run, string question) => chat.GetResponseAsync(question);

            {{member}}
        }
        """));
}
