using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tracking.Analyzer.Cores;
using Tracking.Analyzer.Flow;
using Tracking.Analyzer.Rules;
using Tracking.Analyzer.Use;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Lifetime;

/// <summary>Finds runs that are used where they are over, where others use them too, or where they are no longer the current one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KeptRunAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [KeptRunRule.Descriptor];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (TrackingUse.OfRunsIsPossibleIn(start.Compilation) && TrackedMethods.In(start.Compilation) is { } tracked)
            {
                LongLivedTypes longLived = new(start.Compilation);
                start.RegisterOperationAction(operation => AnalyzeStore(operation, longLived), Store.Kinds);
                start.RegisterOperationAction(operation => AnalyzeReturn(operation, tracked), OperationKind.Return);
                start.RegisterOperationAction(operation => AnalyzeIterator(operation, tracked), OperationKind.VariableDeclarator);
                start.RegisterOperationAction(AnalyzeDelegate, OperationKind.AnonymousFunction);
                start.RegisterOperationAction(AnalyzeEnd, OperationKind.Invocation, OperationKind.Using);
            }
        });
    }

    private static void AnalyzeStore(OperationAnalysisContext context, LongLivedTypes longLived)
    {
        if (context.Operation is ISimpleAssignmentOperation assignment && RunFaults.OfAssignment(assignment) is { } taken)
        {
            Report(context, assignment.Value, taken);
        }
        else if (Store.Of(context.Operation, TypeNames.ModelRun) is { } store
            && RunFaults.OfStore(store, context.Operation, context.ContainingSymbol, longLived) is { } kept)
        {
            Report(context, store.Value, kept);
        }
    }

    private static void AnalyzeReturn(OperationAnalysisContext context, TrackedMethods tracked)
    {
        if (context.Operation is IReturnOperation { ReturnedValue: { } value }
            && RunFaults.OfReturn(value, OpenRuns.FunctionAround(context.Operation, context.ContainingSymbol), tracked) is { } returned)
        {
            Report(context, value, returned);
        }
    }

    private static void AnalyzeIterator(OperationAnalysisContext context, TrackedMethods tracked)
    {
        IVariableDeclaratorOperation declarator = (IVariableDeclaratorOperation)context.Operation;
        if (IteratorRuns.AreUsedAfterYield(declarator, tracked))
        {
            Report(
                context,
                declarator.GetVariableInitializer()!.Value,
                "is opened in an async iterator and used after a yield, where it is no longer the current run, so that later calls are not counted in it at run time: open it where the stream is enumerated, or pass it to the calls");
        }
    }

    private static void AnalyzeDelegate(OperationAnalysisContext context)
    {
        IAnonymousFunctionOperation function = (IAnonymousFunctionOperation)context.Operation;
        DelegateTable table = DelegateTable.Of(context.Options.AnalyzerConfigOptionsProvider.GetOptions(function.Syntax.SyntaxTree));
        if (RunFaults.OfDelegate(function, context.ContainingSymbol, table) is { } used)
        {
            Report(context, function, used);
        }
    }

    private static void AnalyzeEnd(OperationAnalysisContext context)
    {
        foreach (IOperation late in DisposedRuns.LateRecordings(context.Operation))
        {
            Report(context, late, "is over where this is recorded, so that it is lost at run time: record it before the run is disposed");
        }
    }

    private static void Report(OperationAnalysisContext context, IOperation place, string what) =>
        context.ReportDiagnostic(Diagnostic.Create(KeptRunRule.Descriptor, place.Unconverted().Syntax.GetLocation(), what));
}
