using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tracking.AnalyzerRun;

/// <summary>
/// As many analyzers as there are rules about calls, each asking for the operations that such rules ask for and doing nothing with them:
/// what is measured is what the compiler's driver takes for having analyzers at all.
/// </summary>
internal static class IdleAnalyzers
{
    private const int Count = 10;

    internal static ImmutableArray<DiagnosticAnalyzer> Create() => [.. Enumerable.Range(0, Count).Select(static _ => new Idle())];

    private sealed class Idle : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Descriptor = new("IDLE", "Nothing", "Nothing", "Nothing", DiagnosticSeverity.Info, isEnabledByDefault: true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptor];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterCompilationStartAction(static start =>
            {
                start.RegisterSymbolAction(static _ => { }, SymbolKind.Method);
                start.RegisterSyntaxNodeAction(static _ => { }, SyntaxKind.SimpleLambdaExpression);
                start.RegisterOperationAction(
                    static _ => { }, OperationKind.Invocation, OperationKind.SimpleAssignment, OperationKind.AnonymousFunction, OperationKind.ParameterReference);
            });
        }
    }
}
