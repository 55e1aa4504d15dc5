using Microsoft.CodeAnalysis.CodeFixes;
using Tracking.Analyzer.Lifetime;
using Tracking.CodeFixes.Lifetime;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Fixes;

public sealed class DisposeRunFixTests
{
    private static readonly CodeFixRun Fix = CodeFixRun.Of(new DisposeRunFix()) with { Analysis = AnalyzerRun.Of(new UndisposedRunAnalyzer()) };

    [Theory]
    [InlineData("ModelRun run = {|TRK210:tracking.StartRun(\"a\")|};", "using ModelRun run = tracking.StartRun(\"a\");")]
    [InlineData("var opened = {|TRK210:tracking.StartRun(\"a\")|};", "using var opened = tracking.StartRun(\"a\");")]
    [InlineData("ModelRun? some = flag ? {|TRK210:tracking.StartRun(\"a\")|} : null;", "using ModelRun? some = flag ? tracking.StartRun(\"a\") : null;")]
    [InlineData("{|TRK210:tracking.StartRun(\"a\")|};", "using ModelRun run = tracking.StartRun(\"a\");")]
    [InlineData("_ = {|TRK210:tracking.StartRun(\"a\")|};", "using ModelRun run = tracking.StartRun(\"a\");")]
    public Task A_run_is_declared_with_using(string before, string after) => Fix.ExpectFixAsync(Code(before), Code(after));

    [Fact]
    public Task Comments_and_what_is_around_stay() => Fix.ExpectFixAsync(
        """
        class Bot(ModelCallTracking tracking)
        {
            void Do()
            {
                Console.WriteLine();

                // The agent's run.
                ModelRun run = {|TRK210:tracking.StartRun("a")|}; // for all calls
                Console.WriteLine(run.Calls);
            }
        }
        """,
        """
        class Bot(ModelCallTracking tracking)
        {
            void Do()
            {
                Console.WriteLine();

                // The agent's run.
                using ModelRun run = tracking.StartRun("a"); // for all calls
                Console.WriteLine(run.Calls);
            }
        }
        """);

    [Fact]
    public Task All_runs_of_a_project() => (Fix with { FixAll = FixAllScope.Project }).ExpectFixAsync(
        """
        class Bot(ModelCallTracking tracking)
        {
            void Do()
            {
                {|TRK210:tracking.StartRun("a")|};
                {|TRK210:tracking.StartRun("b")|};
                ModelRun first = {|TRK210:tracking.StartRun("c")|}, second = {|TRK210:tracking.StartRun("d")|};
                if (first.Calls > 0) { int run3 = second.Calls; }
            }

            void Other() { var run = {|TRK210:tracking.StartRun("e")|}; Console.WriteLine(run.Calls); }
        }
        """,
        """
        class Bot(ModelCallTracking tracking)
        {
            void Do()
            {
                using ModelRun run = tracking.StartRun("a");
                using ModelRun run2 = tracking.StartRun("b");
                using ModelRun first = tracking.StartRun("c"), second = tracking.StartRun("d");
                if (first.Calls > 0) { int run3 = second.Calls; }
            }

            void Other() { using var run = tracking.StartRun("e"); Console.WriteLine(run.Calls); }
        }
        """);

    [Theory]
    [InlineData("ModelRun? run = null; run = {|TRK210:tracking.StartRun(\"a\")|};")]
    [InlineData("{|TRK210:tracking.StartRun(\"a\")|}.NoteCorrelationId(\"c\");")]
    [InlineData("if (flag) {|TRK210:tracking.StartRun(\"a\")|};")]
    [InlineData("switch (flag) { case true: ModelRun run = {|TRK210:tracking.StartRun(\"a\")|}; break; }")]
    [InlineData("for (ModelRun run = {|TRK210:tracking.StartRun(\"a\")|}; flag; ) { }")]
    [InlineData("if (flag) { goto end; } ModelRun run = {|TRK210:tracking.StartRun(\"a\")|}; end: Console.WriteLine();")]
    [InlineData("ModelRun run = {|TRK210:tracking.StartRun(\"a\")|}; run = {|TRK210:tracking.StartRun(\"b\")|};")]
    [InlineData("ModelRun run = {|TRK210:tracking.StartRun(\"a\")|}, none = null!; Console.WriteLine(none.Calls); none = null!;")]
    public Task There_is_no_fix_where_no_using_can_stand(string statements) => Fix.ExpectNoFixOfAsync(Code(statements));

    private static string Code(string statements) => $$"""
        class Bot(ModelCallTracking tracking)
        {
            void Do(bool flag)
            {
                {{statements}}
            }
        }
        """;
}
