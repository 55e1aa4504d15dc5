using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tracking.Analyzer.Rules;
using Tracking.Analyzer.Use;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Lifetime;

/// <summary>Finds trackers that are stored where another run could get them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TrackerStoreAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [StaticTrackerRule.Descriptor, LongLivedTrackerRule.Descriptor, CollectedTrackerRule.Descriptor, StoredTrackerRule.Descriptor];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (!TrackingUse.IsPossibleIn(start.Compilation))
            {
                return;
            }

            LongLivedTypes longLived = new(start.Compilation);
            ConcurrentDictionary<ISymbol, bool> captured = new(SymbolEqualityComparer.Default);
            MentioningTypes havingTrackers = TrackerUse.In(start.Compilation);
            start.RegisterSymbolStartAction(
                type =>
                {
                    if (havingTrackers.Contain(type.Symbol))
                    {
                        type.RegisterOperationAction(operation => AnalyzeStore(operation, longLived), Store.Kinds);
                        type.RegisterOperationAction(operation => AnalyzeCapture(operation, longLived, captured), OperationKind.ParameterReference);
                    }
                },
                SymbolKind.NamedType);
        });
    }

    private static void AnalyzeStore(OperationAnalysisContext context, LongLivedTypes longLived)
    {
        if (Store.Of(context.Operation, TypeNames.ModelCallTracker) is { } store)
        {
            DiagnosticDescriptor descriptor = store.InCollection ? CollectedTrackerRule.Descriptor
                : store.Member.IsStatic ? StaticTrackerRule.Descriptor
                : OfInstance(store.Holder, longLived);
            context.ReportDiagnostic(Diagnostic.Create(
                descriptor, store.Value.Unconverted().Syntax.GetLocation(), store.Member.Name, store.Holder.Name));
        }
    }

    // A primary constructor's parameter is a field wherever a member uses it.
    private static void AnalyzeCapture(OperationAnalysisContext context, LongLivedTypes longLived, ConcurrentDictionary<ISymbol, bool> captured)
    {
        IParameterSymbol parameter = ((IParameterReferenceOperation)context.Operation).Parameter;
        if (parameter.Type.Is(TypeNames.ModelCallTracker)
            && parameter is { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor, Locations: [var place, ..] }
            && context.ContainingSymbol is IMethodSymbol { MethodKind: not MethodKind.Constructor }
            && captured.TryAdd(parameter, true))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                OfInstance(constructor.ContainingType, longLived), place, parameter.Name, constructor.ContainingType.Name));
        }
    }

    private static DiagnosticDescriptor OfInstance(INamedTypeSymbol holder, LongLivedTypes longLived) =>
        longLived.Contain(holder) ? LongLivedTrackerRule.Descriptor : StoredTrackerRule.Descriptor;
}
