using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tracking.Analyzer.Cores;
using Tracking.Analyzer.Rules;

namespace Tracking.Analyzer.Bypass;

/// <summary>Looks for untracked model calls in types, all members of an outermost type together.</summary>
internal static class ModelCallRegistration
{
    /// <param name="start">The compilation.</param>
    /// <param name="isWatched">Which outermost types are looked at.</param>
    /// <param name="severityOf">The severity of a call that a member makes; null where it is none to report.</param>
    internal static void Register(
        CompilationStartAnalysisContext start,
        Func<INamedTypeSymbol, bool> isWatched,
        Func<ISymbol, Location, DiagnosticSeverity?> severityOf)
    {
        if (TrackedMethods.In(start.Compilation) is not { } tracked
            || ModelMethods.In(start.Compilation, start.Options.AnalyzerConfigOptionsProvider) is not { } models)
        {
            return;
        }

        // What is nested is collected with the type that it stands in, because the two can call each other's private methods.
        ConcurrentDictionary<INamedTypeSymbol, UntrackedCalls> calls = new(SymbolEqualityComparer.Default);
        start.RegisterSymbolStartAction(
            type =>
            {
                // Its files are those of all that is nested in it.
                INamedTypeSymbol outermost = OutermostOf((INamedTypeSymbol)type.Symbol);
                if (models.Callers.Contain(outermost) && isWatched(outermost))
                {
                    Watch(type, calls.GetOrAdd(outermost, _ => new(tracked, models)), severityOf, () => calls.TryRemove(outermost, out _));
                }
            },
            SymbolKind.NamedType);
    }

    private static void Watch(SymbolStartAnalysisContext context, UntrackedCalls calls, Func<ISymbol, Location, DiagnosticSeverity?> severityOf, Action forget)
    {
        context.RegisterOperationBlockAction(body => calls.Collect(body.OperationBlocks, body.OwningSymbol));

        // A type ends when all that is nested in it has ended.
        if (context.Symbol.ContainingType is null)
        {
            context.RegisterSymbolEndAction(end =>
            {
                foreach ((IMethodSymbol called, ISymbol caller, Location place) in calls.Find())
                {
                    if (severityOf(caller, place) is { } severity)
                    {
                        end.ReportDiagnostic(Diagnostic.Create(
                            UntrackedModelCallRule.Descriptor, place, severity, additionalLocations: null, properties: null, called.Name));
                    }
                }

                // What is kept of a type is as large as all that the compiler has bound for it.
                forget();
            });
        }
    }

    private static INamedTypeSymbol OutermostOf(INamedTypeSymbol type)
    {
        INamedTypeSymbol outermost = type;
        while (outermost.ContainingType is { } around)
        {
            outermost = around;
        }

        return outermost;
    }
}
