using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tracking.Harness;

/// <summary>One run of generators over a compilation, from which a next run can start with what this one remembers.</summary>
public sealed class GeneratorRun
{
    private readonly GeneratorDriver driver;

    private GeneratorRun(GeneratorDriver driver, CSharpCompilation input)
    {
        this.driver = driver.RunGeneratorsAndUpdateCompilation(input, out Compilation output, out ImmutableArray<Diagnostic> diagnostics);
        Input = input;
        Output = (CSharpCompilation)output;
        GeneratorDiagnostics = diagnostics;
        GeneratorDriverRunResult result = this.driver.GetRunResult();
        if (result.Results.FirstOrDefault(static each => each.Exception is not null) is { Exception: { } exception } failed)
        {
            Assert.Fail($"{failed.Generator.GetGeneratorType().Name} threw {exception}");
        }

        Sources = result.Results.SelectMany(static each => each.GeneratedSources)
            .ToImmutableSortedDictionary(
                static source => source.HintName, static source => source.SourceText.ToString(), StringComparer.Ordinal);
        Steps = new StepLog(result);
        compilerDiagnostics = new(() => [.. Output.GetDiagnostics().Where(CompilerDiagnosticsThatMatter)]);
    }

    private readonly Lazy<ImmutableArray<Diagnostic>> compilerDiagnostics;

    /// <summary>The compilation as the generators saw it.</summary>
    public CSharpCompilation Input { get; }

    /// <summary>The compilation with what the generators wrote.</summary>
    public CSharpCompilation Output { get; }

    /// <summary>What the generators reported themselves.</summary>
    public ImmutableArray<Diagnostic> GeneratorDiagnostics { get; }

    /// <summary>The compiler's errors and warnings about <see cref="Output"/>, without suppressed ones.</summary>
    public ImmutableArray<Diagnostic> CompilerDiagnostics => compilerDiagnostics.Value;

    /// <summary>The generated texts by hint name.</summary>
    public ImmutableSortedDictionary<string, string> Sources { get; }

    /// <summary>The tracked steps, with the reason of each output.</summary>
    public StepLog Steps { get; }

    /// <summary>The text, where one file was generated; fails where it was none or several.</summary>
    public string OnlySource
    {
        get
        {
            if (Sources.Count != 1)
            {
                Assert.Fail($"Expected one generated file, found {Sources.Count}: {string.Join(", ", Sources.Keys)}");
            }

            return Sources.Values.First();
        }
    }

    public static GeneratorRun Start(HermeticCompilation source, params IIncrementalGenerator[] generators) =>
        new(GeneratorHost.Create(source, generators), source.Build());

    /// <summary>The generated text of this hint name; fails with the names there are.</summary>
    public string Source(string hintName)
    {
        if (!Sources.TryGetValue(hintName, out string? text))
        {
            Assert.Fail($"No generated file '{hintName}'. There are: {string.Join(", ", Sources.Keys)}");
        }

        return text;
    }

    /// <summary>Runs again on an edited compilation: unchanged trees must be the same objects for the edit to count as small.</summary>
    public GeneratorRun RunAgain(CSharpCompilation edited) => new(driver, edited);

    /// <summary>Runs again on an edit of this run's input.</summary>
    public GeneratorRun RunAgain(Func<CSharpCompilation, CSharpCompilation> edit) => RunAgain(edit(Input));

    /// <summary>Runs again with every tree parsed anew and with changed options or additional files.</summary>
    public GeneratorRun RunAgain(HermeticCompilation changed) => new(GeneratorHost.Update(driver, changed), changed.Build());

    /// <summary>Fails if a generator reported anything, or the compiler an error or a warning.</summary>
    public GeneratorRun ExpectNoDiagnostics()
    {
        ImmutableArray<Diagnostic> all = GeneratorDiagnostics.AddRange(CompilerDiagnostics);
        if (!all.IsEmpty)
        {
            Assert.Fail(DiagnosticReport.WithGeneratedSources("Expected no diagnostics.", all, Output, Sources));
        }

        return this;
    }

    /// <summary>Fails unless generators and compiler together report exactly these ids, in any order.</summary>
    public GeneratorRun ExpectDiagnostics(params string[] ids)
    {
        ImmutableArray<Diagnostic> all = GeneratorDiagnostics.AddRange(CompilerDiagnostics);
        if (!all.Select(static diagnostic => diagnostic.Id).Order(StringComparer.Ordinal).SequenceEqual(ids.Order(StringComparer.Ordinal)))
        {
            Assert.Fail(DiagnosticReport.WithGeneratedSources(
                $"Expected {string.Join(", ", ids)}.", all, Output, Sources));
        }

        return this;
    }

    private static bool CompilerDiagnosticsThatMatter(Diagnostic diagnostic) =>
        diagnostic is { IsSuppressed: false, Severity: DiagnosticSeverity.Error or DiagnosticSeverity.Warning };
}
