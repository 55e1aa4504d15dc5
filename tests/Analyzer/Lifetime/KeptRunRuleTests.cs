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

        result.ExpectMessages(DiagnosticIds.KeptRun, "The run is kept in 'last' and is over when its using ends, so that what is recorded on it later is lost at run time: keep what is needed of it, or let who keeps it dispose it");
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
