using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tracking.Analyzer.Cores;
using Tracking.Analyzer.Use;

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
            if (TrackingUse.IsPossibleIn(start.Compilation) && TrackedMethods.In(start.Compilation) is { MayExist: true } tracked)
            {
                start.RegisterSymbolStartAction(symbol => AnalyzeType(symbol, tracked), SymbolKind.NamedType);
            }
        });
    }

    private static void AnalyzeType(SymbolStartAnalysisContext context, TrackedMethods tracked)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        if (!tracked.MayHaveCores(type) || !tracked.CallingTracked.Contain(type))
        {
            return;
        }

        Collected<(ISymbol Caller, IInvocationOperation Call)> made = new();
        context.RegisterOperationAction(
            operation => made.Add((operation.ContainingSymbol, (IInvocationOperation)operation.Operation)), OperationKind.Invocation);
        context.RegisterSymbolEndAction(end =>
        {
            ILookup<ISymbol, IInvocationOperation> callsOf = made.All.ToLookup(
                static each => each.Caller, static each => each.Call, (IEqualityComparer<ISymbol>)SymbolEqualityComparer.Default);
            foreach (IMethodSymbol core in callsOf.Select(static group => group.Key).OfType<IMethodSymbol>())
            {
                foreach (TrackedCore outer in tracked.TrackedBy(core).Where(static outer => outer.Attribute is { IsRun: false, Tokens: not TokensFromNowhere }))
                {
                    Check(core, outer.Tracked, callsOf, tracked, end.ReportDiagnostic);
                }
            }
        });
    }

    private static void Check(
        IMethodSymbol core, IMethodSymbol outer, ILookup<ISymbol, IInvocationOperation> callsOf, TrackedMethods tracked, Action<Diagnostic> report)
    {
        foreach (IInvocationOperation call in callsOf[core].OrderBy(static call => call.Syntax.SpanStart))
        {
            if (TrackedReachedBy(call.TargetMethod, outer, callsOf, tracked, []) is { } inner)
            {
                report(Diagnostic.Create(NestedTrackingRule.Descriptor, call.Syntax.GetLocation(), outer.Locations, inner.Name, outer.Name));
            }
        }
    }

    private static IMethodSymbol? TrackedReachedBy(
        IMethodSymbol called,
        IMethodSymbol outer,
        ILookup<ISymbol, IInvocationOperation> callsOf,
        TrackedMethods tracked,
        ImmutableHashSet<ISymbol> seen)
    {
        if (tracked.IsTracked(called))
        {
            return BilledResponse.CanBeOfBoth(outer, TrackedMethods.DefinitionOf(called)) ? called : null;
        }

        IMethodSymbol method = called.OriginalDefinition;
        if (method.DeclaredAccessibility != Accessibility.Private || seen.Contains(method, SymbolEqualityComparer.Default) || tracked.IsCore(method))
        {
            return null;
        }

        return callsOf[method]
            .OrderBy(static call => call.Syntax.SpanStart)
            .Select(call => TrackedReachedBy(call.TargetMethod, outer, callsOf, tracked, seen.Add(method)))
            .FirstOrDefault(static inner => inner is not null);
    }
}
