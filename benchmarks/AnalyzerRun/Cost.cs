using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;

namespace Tracking.AnalyzerRun;

/// <summary>What one compilation took, in milliseconds, all on one thread.</summary>
/// <param name="Compiler">Until the compiler has all diagnostics of its own.</param>
/// <param name="Together">The same, and the analyzers' diagnostics.</param>
/// <param name="Idle">The same with analyzers that do nothing, in place of the real ones; zero where that is not measured.</param>
/// <param name="Analyzers">What of it was spent in the analyzers' own code, as the compiler counts it (<c>/reportanalyzer</c>).</param>
/// <param name="ByAnalyzer">The same for each analyzer.</param>
internal sealed record Cost(double Compiler, double Together, double Idle, double Analyzers, ImmutableDictionary<string, double> ByAnalyzer)
{
    // Until then more is measured of compiling the analyzers than of running them.
    internal const int WarmUps = 4;

    internal static Cost Of(CSharpCompilation compilation, bool withIdle)
    {
        // A clone has the parsed files, and nothing that was bound.
        double compiler = Milliseconds(() => compilation.Clone().GetDiagnostics());
        double idle = withIdle ? With(IdleAnalyzers.Create(), compilation).Milliseconds : 0;
        (double together, AnalysisResult result) = With(AllAnalyzers.Create(), compilation);
        ImmutableDictionary<string, double> byAnalyzer = result.AnalyzerTelemetryInfo.ToImmutableDictionary(
            static each => each.Key.GetType().Name, static (KeyValuePair<DiagnosticAnalyzer, AnalyzerTelemetryInfo> each) => each.Value.ExecutionTime.TotalMilliseconds);
        return new(compiler, together, idle, byAnalyzer.Values.Sum(), byAnalyzer);
    }

    internal Cost Plus(Cost other) => new(
        Compiler + other.Compiler,
        Together + other.Together,
        Idle + other.Idle,
        Analyzers + other.Analyzers,
        ByAnalyzer.SetItems(other.ByAnalyzer.Select(each => KeyValuePair.Create(each.Key, each.Value + ByAnalyzer.GetValueOrDefault(each.Key)))));

    private static (double Milliseconds, AnalysisResult Result) With(ImmutableArray<DiagnosticAnalyzer> analyzers, CSharpCompilation compilation)
    {
        CompilationWithAnalyzersOptions options = new(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        CompilationWithAnalyzers analyzed = compilation.Clone().WithAnalyzers(analyzers, options);
        AnalysisResult result = null!;
        double milliseconds = Milliseconds(() => result = analyzed.GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult());
        return (milliseconds, result);
    }

    private static double Milliseconds(Action action)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
