using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tracking.Harness;

/// <summary>Analyzers and suppressors, with the generators that run before them as they do in a build.</summary>
public sealed record AnalyzerRun
{
    public ImmutableArray<DiagnosticAnalyzer> Analyzers { get; private init; } = [];

    public ImmutableArray<IIncrementalGenerator> Generators { get; private init; } = [];

    /// <summary>The id that <c>[|…|]</c> stands for; unset, it is the only one that the analyzers can report.</summary>
    public string? Rule { get; init; }

    /// <summary>Ids of the diagnostics that are expected without a place in a source.</summary>
    public ImmutableArray<string> WithoutLocation { get; init; } = [];

    public static AnalyzerRun Of(params DiagnosticAnalyzer[] analyzers) => new() { Analyzers = [.. analyzers] };

    public AnalyzerRun After(params IIncrementalGenerator[] generators) => this with { Generators = [.. generators] };

    public Task<AnalyzerResult> ExpectAsync(params string[] markup) => ExpectAsync(HermeticCompilation.Of(markup));

    /// <summary>
    /// Fails unless analyzers, generators and compiler report what the markup says and nothing else. Compiler warnings count only
    /// where the markup names their id somewhere; compiler errors always do, so that no test is about code that does not compile.
    /// </summary>
    public async Task<AnalyzerResult> ExpectAsync(HermeticCompilation source)
    {
        MarkedCompilation marked = MarkedCompilation.Parse(source);
        AnalyzerResult result = await AnalyzeAsync(marked.Source.Build(), marked);
        Verify(result);
        return result;
    }

    /// <summary>Gives what is reported about a source without comparing it with anything.</summary>
    public Task<AnalyzerResult> ReportAsync(HermeticCompilation source)
    {
        MarkedCompilation marked = MarkedCompilation.Parse(source);
        return AnalyzeAsync(marked.Source.Build(), marked);
    }

    internal void Verify(AnalyzerResult result, string? unnamed = null) =>
        DiagnosticComparison.Verify(result.Marked, () => unnamed ?? OnlyRule(), WithoutLocation, result.Diagnostics);

    /// <param name="compilation">The compilation without generated trees; it may come from a workspace.</param>
    internal async Task<AnalyzerResult> AnalyzeAsync(CSharpCompilation compilation, MarkedCompilation marked)
    {
        GeneratorHost.Create(marked.Source, Generators)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out ImmutableArray<Diagnostic> fromGenerators);
        ImmutableArray<Diagnostic> reported = Analyzers.IsEmpty
            ? generated.GetDiagnostics()
            : await generated.WithAnalyzers(Analyzers, OptionsOf(marked.Source)).GetAllDiagnosticsAsync();
        ImmutableArray<Diagnostic> all = [.. reported, .. fromGenerators];

        // CS8785 is the same for a generator: it threw, and everything after that says nothing.
        Diagnostic[] crashes = [.. all.Where(static diagnostic => diagnostic.Id is "AD0001" or "CS8785" or "CS8784")];
        if (crashes.Length > 0)
        {
            Assert.Fail(DiagnosticReport.Of("An analyzer or a generator threw an exception.", crashes));
        }

        return new AnalyzerResult(marked, generated, all);
    }

    private static CompilationWithAnalyzersOptions OptionsOf(HermeticCompilation source) => new(
        new AnalyzerOptions(
            [.. source.AdditionalFiles.Select(static file => new AdditionalFile(file))],
            new ConfigurationSet(source.ConfigurationFiles).Options),
        onAnalyzerException: null,
        concurrentAnalysis: true,
        logAnalyzerExecutionTime: false,
        reportSuppressedDiagnostics: true);

    private string OnlyRule()
    {
        if (Rule is not null)
        {
            return Rule;
        }

        string[] ids = [.. Analyzers
            .SelectMany(static analyzer => analyzer.SupportedDiagnostics).Select(static descriptor => descriptor.Id).Distinct()];
        return ids is [string only]
            ? only
            : throw new InvalidOperationException($"[|…|] could be any of {string.Join(", ", ids)}: set Rule, or write {{|id:…|}}.");
    }
}
