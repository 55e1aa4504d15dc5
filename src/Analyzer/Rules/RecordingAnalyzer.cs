using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tracking.Analyzer.Cores;
using Tracking.Analyzer.Flow;
using Tracking.Analyzer.Use;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>Finds what is recorded again on one tracker, and trackers that serve more than one run.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RecordingAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        RepeatedRecordingRule.Descriptor,
        PossiblyRepeatedRecordingRule.Descriptor,
        LoopedRecordingRule.Descriptor,
        RecordingInCoreRule.Descriptor,
        SharedTrackerRule.Descriptor,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (!TrackingUse.IsPossibleIn(start.Compilation) || TrackedMethods.In(start.Compilation) is not { } tracked)
            {
                return;
            }

            MentioningTypes recording = MentioningTypes.Of(Metrics.Members);
            MentioningTypes havingTrackers = TrackerUse.In(start.Compilation);
            start.RegisterSymbolStartAction(
                type =>
                {
                    if (recording.Contain(type.Symbol) || (havingTrackers.Contain(type.Symbol) && MayTakeOver(type.Symbol)))
                    {
                        type.RegisterOperationBlockStartAction(block => Watch(block, tracked));
                    }
                },
                SymbolKind.NamedType);

            // A tracker can be given to two runs where nothing is recorded on it.
            bool MayTakeOver(ISymbol type) => tracked.MayExist && (tracked.CallingTracked.Contain(type) || tracked.CallingCores.Contain(type));
        });
    }

    private static void Watch(OperationBlockStartAnalysisContext block, TrackedMethods tracked)
    {
        Collected<IInvocationOperation> collected = new();
        block.RegisterOperationAction(operation => Collect((IInvocationOperation)operation.Operation, collected), OperationKind.Invocation);
        block.RegisterOperationBlockEndAction(end => Analyze(end, collected.All, tracked));
    }

    private static void Collect(IInvocationOperation call, Collected<IInvocationOperation> recordings)
    {
        if (Metrics.RecordedBy(call.TargetMethod) is not null || TakesTracker(call))
        {
            recordings.Add(call);
        }
    }

    // By the arguments, of which each parameter has one: the parameters are made anew each time that they are asked for.
    private static bool TakesTracker(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Type.Is(TypeNames.ModelCallTracker) == true)
            {
                return true;
            }
        }

        return false;
    }

    private static void Analyze(OperationBlockAnalysisContext context, IReadOnlyList<IInvocationOperation> recordings, TrackedMethods tracked)
    {
        if (recordings.Count == 0)
        {
            return;
        }

        AnalyzedCore? core = context.OwningSymbol is IMethodSymbol owner && tracked.TrackedBy(owner) is { IsEmpty: false } trackedBy
            ? new(owner, trackedBy)
            : null;
        if (recordings.Count < 2 && core is null && !recordings.Any(CanRunAgain))
        {
            return;
        }

        ISet<ISymbol> assignedElsewhere = FlowVariables.AssignedElsewhere(context.OperationBlocks);
        foreach (IOperation block in context.OperationBlocks)
        {
            // A method body is what top-level statements come as.
            if (block is not (IBlockOperation or IMethodBodyOperation or IFieldInitializerOperation or IPropertyInitializerOperation)
                || !recordings.Any(recording => block.Syntax.Span.Contains(recording.Syntax.Span) && block.Syntax.SyntaxTree == recording.Syntax.SyntaxTree))
            {
                continue;
            }

            FlowSurroundings surroundings = new(
                DelegateTable.Of(context.Options.AnalyzerConfigOptionsProvider.GetOptions(block.Syntax.SyntaxTree)),
                method => tracked.IsTracked(method) || tracked.IsCore(method),
                new(block.SemanticModel),
                context.CancellationToken);
            FlowContext flow = new(surroundings, assignedElsewhere);
            MethodFlow.Follow(context.GetControlFlowGraph(block), flow);
            RecordingReport.Of(flow, core, context.ReportDiagnostic);
        }
    }

    // A single recording meets itself only around a loop or in a function that is called again.
    private static bool CanRunAgain(IInvocationOperation recording)
    {
        IOperation operation = recording;
        while (operation.Parent is { } parent)
        {
            if (parent is ILoopOperation or IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return true;
            }

            operation = parent;
        }

        return operation.Descendants().Any(static inner => inner is ILabeledOperation);
    }
}
