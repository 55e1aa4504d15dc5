using Tracking.Harness;

namespace Tracking.Generator.Tests.Fuzzing;

/// <summary>Declarations that are right but hardly anybody writes: all that is generated for them compiles, without a warning.</summary>
public class OddTests
{
    public static TheoryData<string> Names => [.. OddDeclarations.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_tracked(string name)
    {
        GeneratorRun run = GeneratorRun.Start(Shapes.Shape.Compilation(OddDeclarations.All[name]), new TrackedModelCallGenerator());

        run.ExpectNoDiagnostics();
        Assert.DoesNotContain("NotSupportedException", string.Concat(run.Sources.Values), StringComparison.Ordinal);
    }
}
