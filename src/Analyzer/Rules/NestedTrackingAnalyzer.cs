using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>Finds cores of tracked calls that make tracked calls, themselves or through private methods of their type.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NestedTrackingAnalyzer : DiagnosticAnalyzer
{
    private const int TokensFromNowhere = 2;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [NestedTrackingRule.Descriptor];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(TypeNames.ModelCallTracker) is null)
            {
                return;
            }

            CoreTable cores = new(start.Compilation);
            start.RegisterSymbolStartAction(symbol => AnalyzeType(symbol, cores), SymbolKind.NamedType);
        });
    }

    private static void AnalyzeType(SymbolStartAnalysisContext context, CoreTable cores)
    {
        ImmutableArray<TrackedMethodContract> calls =
        [
            .. cores.ContractsOf((INamedTypeSymbol)context.Symbol).Where(static contract =>
                contract is { Core: not null, Attribute: { IsRun: false, Tokens: not TokensFromNowhere } }),
        ];
        if (calls.IsEmpty)
        {
            return;
        }

        ConcurrentBag<(ISymbol Caller, IInvocationOperation Call)> made = [];
        context.RegisterOperationAction(
            operation => made.Add((operation.ContainingSymbol, (IInvocationOperation)operation.Operation)), OperationKind.Invocation);
        context.RegisterSymbolEndAction(end =>
        {
            ILookup<ISymbol, IInvocationOperation> callsOf = made.ToLookup(
                static each => each.Caller, static each => each.Call, (IEqualityComparer<ISymbol>)SymbolEqualityComparer.Default);
            foreach (TrackedMethodContract contract in calls)
            {
                Check(contract, callsOf, cores, end.ReportDiagnostic);
            }
        });
    }

    private static void Check(
        TrackedMethodContract contract, ILookup<ISymbol, IInvocationOperation> callsOf, CoreTable cores, Action<Diagnostic> report)
    {
        foreach (IInvocationOperation call in callsOf[contract.Core!.Method].OrderBy(static call => call.Syntax.SpanStart))
        {
            if (TrackedReachedBy(call.TargetMethod, callsOf, cores, []) is { } inner)
            {
                report(Diagnostic.Create(
                    NestedTrackingRule.Descriptor,
                    call.Syntax.GetLocation(),
                    contract.Method.Locations,
                    inner.Name,
                    contract.Method.Name));
            }
        }
    }

    private static IMethodSymbol? TrackedReachedBy(
        IMethodSymbol called, ILookup<ISymbol, IInvocationOperation> callsOf, CoreTable cores, ImmutableHashSet<ISymbol> seen)
    {
        if (CoreTable.IsTracked(called))
        {
            return called;
        }

        IMethodSymbol method = called.OriginalDefinition;
        if (method.DeclaredAccessibility != Accessibility.Private || seen.Contains(method, SymbolEqualityComparer.Default) || cores.OfCore(method) is not null)
        {
            return null;
        }

        return callsOf[method]
            .OrderBy(static call => call.Syntax.SpanStart)
            .Select(call => TrackedReachedBy(call.TargetMethod, callsOf, cores, seen.Add(method)))
            .FirstOrDefault(static inner => inner is not null);
    }
}
