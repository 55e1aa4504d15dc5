using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tracking.Analyzer.Rules;
using Tracking.Analyzer.Use;

namespace Tracking.Analyzer.Bypass;

/// <summary>
/// Finds such calls in what users write into files that a generator makes C# of, as <c>.razor</c> files. An analyzer looks at generated
/// code or does not, all of it: this one does, and only at types that have such a file.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MappedModelCallAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UntrackedModelCallRule.Descriptor];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            if (MappedFiles.In(start.Compilation) is { IsEmpty: false } mapped)
            {
                MappedSeverity severity = new(start.Compilation, UntrackedModelCallRule.Descriptor);
                ModelCallRegistration.Register(
                    start,
                    mapped.Declare,
                    (caller, place) => mapped.IsWritten(place, start.CancellationToken) && !MappedFiles.IsMarked(caller)
                        ? severity.At(place, start.CancellationToken)
                        : null);
            }
        });
    }
}
