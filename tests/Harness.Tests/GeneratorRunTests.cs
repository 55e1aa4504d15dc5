using Microsoft.CodeAnalysis;

namespace Tracking.Harness.Tests;

public sealed class GeneratorRunTests
{
    private static readonly HermeticCompilation TwoClasses =
        HermeticCompilation.Of(NameListGenerator.Marker, "[Listed] class First;", "[Listed] class Second;");

    [Fact]
    public void Generated_sources_are_found_by_hint_name()
    {
        GeneratorRun run = GeneratorRun.Start(TwoClasses, new NameListGenerator()).ExpectNoDiagnostics();

        Assert.Equal(["First.g.cs", "Second.g.cs"], run.Sources.Keys);
        Assert.Contains("\"Second\"", run.Source("Second.g.cs"));
        Assert.Contains("First.g.cs, Second.g.cs", Failure.Of(() => run.Source("Third.g.cs")));
        Assert.Contains("found 2", Failure.Of(() => _ = run.OnlySource));
    }

    [Fact]
    public void What_the_compiler_says_about_generated_code_fails_the_test_with_that_code()
    {
        GeneratorRun run = GeneratorRun.Start(HermeticCompilation.Of("class C;"), new TextGenerator("class D : Missing;"));

        string message = Failure.Of(() => run.ExpectNoDiagnostics());

        Assert.Contains("CS0246", message);
        Assert.Contains("1  class D : Missing;", message);
        run.ExpectDiagnostics("CS0246");
        Failure.Of(() => run.ExpectDiagnostics("CS0247"));
    }

    [Fact]
    public void Warnings_count_as_diagnostics() =>
        Failure.Of(() => GeneratorRun.Start(HermeticCompilation.Of("class C { int unused; }"), new TextGenerator(""))
            .ExpectNoDiagnostics());

    [Fact]
    public void An_exception_in_a_generator_fails_the_run() => Assert.Contains(
        "no text to write",
        Failure.Of(() => GeneratorRun.Start(HermeticCompilation.Of("class C;"), new TextGenerator(null))),
        StringComparison.Ordinal);

    [Fact]
    public void Build_properties_and_additional_files_reach_generators_and_can_change()
    {
        HermeticCompilation source = HermeticCompilation.Of("class C;")
            .WithBuildProperty("Colour", "red").WithAdditionalFile("a.txt", "text");
        GeneratorRun run = GeneratorRun.Start(source, new OptionsGenerator());
        Assert.Equal("// red text", run.OnlySource);

        GeneratorRun second = run.RunAgain(source with { AdditionalFiles = [SourceFile.Named("a.txt", "other")] });

        Assert.Equal("// red other", second.OnlySource);
        second.ExpectSteps(("Property", IncrementalStepRunReason.Unchanged), ("Files", IncrementalStepRunReason.Modified));
    }
}
