using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tracking.Analyzer.Cores;
using Tracking.Analyzer.Rules;

namespace Tracking.Analyzer.Bypass;

/// <summary>Finds calls of models that neither a core nor what only cores reach makes.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModelCallAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UntrackedModelCallRule.Descriptor];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // Generated code is not looked at, so that no report can stand in it: the driver would read each file with a report once more to see that.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            if (TrackedMethods.In(start.Compilation) is { } tracked
                && ModelMethods.In(start.Compilation, start.Options.AnalyzerConfigOptionsProvider) is { } models)
            {
                // What is nested is collected with the type that it stands in, because the two can call each other's private methods.
                ConcurrentDictionary<INamedTypeSymbol, UntrackedCalls> calls = new(SymbolEqualityComparer.Default);
                start.RegisterSymbolStartAction(
                    type =>
                    {
                        // Its files are those of all that is nested in it.
                        INamedTypeSymbol outermost = OutermostOf((INamedTypeSymbol)type.Symbol);
                        if (models.Callers.Contain(outermost))
                        {
                            Watch(type, calls.GetOrAdd(outermost, _ => new(tracked, models)), () => calls.TryRemove(outermost, out _));
                        }
                    },
                    SymbolKind.NamedType);
            }
        });
    }

    private static void Watch(SymbolStartAnalysisContext context, UntrackedCalls calls, Action forget)
    {
        context.RegisterOperationBlockAction(body => calls.Collect(body.OperationBlocks, body.OwningSymbol));

        // A type ends when all that is nested in it has ended.
        if (context.Symbol.ContainingType is null)
        {
            context.RegisterSymbolEndAction(end =>
            {
                foreach ((IMethodSymbol called, Location place) in calls.Find())
                {
                    end.ReportDiagnostic(Diagnostic.Create(UntrackedModelCallRule.Descriptor, place, called.Name));
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
