using Tracking.Analyzer.Lifetime;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Lifetime;

public sealed class KeptRunRuleTests
{
    private static readonly AnalyzerRun Run = AnalyzerRun.Of(new KeptRunAnalyzer());

    [Fact]
    public async Task A_run_that_is_kept_beyond_its_using_is_reported()
    {
        AnalyzerResult result = await ExpectAsync("""
            void Answer()
            {
                using ModelRun run = tracking.StartRun("answer");
                last = {|TRK208:run|};
            }
            """);

        result.ExpectMessages(DiagnosticIds.KeptRun, "The run is kept in 'last' and is over when its using ends, so that what is recorded on it later is lost");
    }

    [Fact]
    public Task A_run_that_is_returned_from_its_using_is_reported() => ExpectAsync("""
        ModelRun Answer()
        {
            using (var run = tracking.StartRun("answer"))
            {
                return {|TRK208:run|};
            }
        }
        """);

    [Fact]
    public Task A_run_in_a_list_beyond_its_using_is_reported() => ExpectAsync("""
        void Answer()
        {
            using ModelRun run = tracking.StartRun("answer");
            runs.Add({|TRK208:run|});
        }
        """);

    [Fact]
    public Task A_static_run_is_reported() => ExpectAsync("""
        void Answer() => shared = {|TRK208:tracking.StartRun("answer")|};
        """);

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
    public Task What_a_run_tells_is_right_to_keep() => ExpectAsync("""
        string Answer()
        {
            using ModelRun run = tracking.StartRun("answer");
            token = run.ResumptionToken;
            return run.ResumptionToken;
        }
        """);

    [Fact]
    public Task A_run_that_is_disposed_by_its_owner_is_right() => ExpectAsync("""
        ModelRun Answer()
        {
            ModelRun run = tracking.StartRun("answer");
            last = run;
            return run;
        }
        """);

    private static Task<AnalyzerResult> ExpectAsync(string member) => Run.ExpectAsync(TrackedCode.Of($$"""
        class Bot(ModelCallTracking tracking)
        {
            static ModelRun? shared;
            readonly List<ModelRun> runs = [];
            ModelRun? last;
            string? token;

            {{member}}
        }
        """));
}
