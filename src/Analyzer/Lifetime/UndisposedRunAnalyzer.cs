using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tracking.Analyzer.Cores;
using Tracking.Analyzer.Rules;
using Tracking.Analyzer.Use;

namespace Tracking.Analyzer.Lifetime;

/// <summary>Finds runs that are opened and that nothing disposes, as far as that is sure.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UndisposedRunAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UndisposedRunRule.Descriptor];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (TrackingUse.OfRunsIsPossibleIn(start.Compilation) && TrackedMethods.In(start.Compilation) is { } tracked)
            {
                start.RegisterOperationAction(operation => Analyze(operation, tracked), OperationKind.Invocation);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, TrackedMethods tracked)
    {
        if (context.Operation is IInvocationOperation opening
            && opening.IsOpening()
            && UndisposedRuns.IsNeverDisposed(opening, tracked, out ILocalSymbol? run))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                UndisposedRunRule.Descriptor, opening.Syntax.GetLocation(), run is null ? string.Empty : $" '{run.Name}'"));
        }
    }
}
