using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using Tracking.Analyzer.Rules;

namespace Tracking.AnalyzerRun;

/// <summary>Every analyzer and suppressor of the package.</summary>
internal static class AllAnalyzers
{
    internal static ImmutableArray<DiagnosticAnalyzer> Create() =>
    [
        .. typeof(TrackedMethodAnalyzer).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .OrderBy(static type => type.Name, StringComparer.Ordinal)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];
}
