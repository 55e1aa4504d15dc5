using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tracking.Analyzer.Flow;

/// <summary>Follows all paths of one control flow graph until nothing new is learned.</summary>
internal sealed class GraphWalker
{
    private readonly ControlFlowGraph graph;
    private readonly FlowContext context;
    private readonly FlowVariables variables;
    private readonly ConditionText conditions;
    private readonly TrackedConditions tracked;
    private readonly OperationWalker operations;

    internal GraphWalker(ControlFlowGraph graph, FlowContext context)
    {
        this.graph = graph;
        this.context = context;
        variables = new(graph, context.AssignedElsewhere);
        conditions = new(variables);
        tracked = new(graph, conditions, variables);
        operations = new(graph, context, variables, conditions, tracked);
    }

    /// <summary>What holds where the function returns.</summary>
    internal FlowState Run()
    {
        RegionRun run = new(0, graph.Blocks.Length - 1, null);
        run.Reach(0, FlowState.Start);
        Follow(run);
        context.DependsOnOthers |= variables.DependOnOthers;
        return run.InputOf(graph.Blocks.Length - 1);
    }

    private void Follow(RegionRun run)
    {
        while (!context.IsGivenUp && run.Next() is var (ordinal, added))
        {
            context.Step();
            Follow(run, graph.Blocks[ordinal], added);
        }
    }

    private void Follow(RegionRun run, BasicBlock block, FlowState state)
    {
        foreach (IOperation operation in block.Operations)
        {
            if (operation is IReturnOperation { Kind: OperationKind.YieldReturn })
            {
                // A consumer that leaves has the rest of the iterator's finally blocks run, and no catch.
                Unwind(run, block.EnclosingRegion, state, isException: false);
            }

            state = Execute(run, block, operation, state);
        }

        if (block.BranchValue is { } value)
        {
            state = Execute(run, block, value, state);
        }

        if (block.ConditionalSuccessor is { } conditional && block.BranchValue is { } condition)
        {
            bool jumpsIf = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
            Take(run, block, conditional, tracked.Assume(state, condition, jumpsIf));
            state = tracked.Assume(state, condition, !jumpsIf);
        }

        if (block.FallThroughSuccessor is { } next)
        {
            Take(run, block, next, state);
        }
    }

    private FlowState Execute(RegionRun run, BasicBlock block, IOperation operation, FlowState state)
    {
        (FlowState after, FlowState thrown) = operations.Execute(operation, state);
        Unwind(run, block.EnclosingRegion, thrown, isException: true);
        return after;
    }

    private void Take(RegionRun run, BasicBlock block, ControlFlowBranch branch, FlowState state)
    {
        if (state.IsUnreachable)
        {
            return;
        }

        switch (branch.Semantics)
        {
            case ControlFlowBranchSemantics.Throw or ControlFlowBranchSemantics.Rethrow:
                Unwind(run, block.EnclosingRegion, state, isException: true);
                break;
            case ControlFlowBranchSemantics.StructuredExceptionHandling when FilterAround(block) is { } filter:
                RefuseByFilter(run, filter, state);
                break;
            case ControlFlowBranchSemantics.StructuredExceptionHandling:
                run.End = FlowState.Join(run.End, state);
                break;
            case ControlFlowBranchSemantics.Regular or ControlFlowBranchSemantics.Return when branch.Destination is { } destination:
                foreach (ControlFlowRegion left in branch.FinallyRegions)
                {
                    state = RunFinally(run, left, state);
                }

                run.Reach(destination.Ordinal, state);
                break;
        }
    }

    // What is thrown passes the finally blocks on its way to the handlers that may take it. Around the root of a lambda's graph
    // stand the regions of the function that it is written in, with blocks of another graph.
    private void Unwind(RegionRun run, ControlFlowRegion? from, FlowState state, bool isException)
    {
        for (ControlFlowRegion? region = from; region is { Kind: not ControlFlowRegionKind.Root } && !state.IsUnreachable; region = region.EnclosingRegion)
        {
            if (region is not { Kind: ControlFlowRegionKind.Try, EnclosingRegion: { } construct })
            {
                continue;
            }

            if (construct.Kind == ControlFlowRegionKind.TryAndFinally)
            {
                state = RunFinally(run, construct.NestedRegions[1], state);
            }
            else if (isException)
            {
                state = EnterHandlers(run, construct, 1, state);
            }
        }
    }

    /// <returns>What no handler takes for certain.</returns>
    private static FlowState EnterHandlers(RegionRun run, ControlFlowRegion construct, int first, FlowState state)
    {
        foreach (ControlFlowRegion handler in construct.NestedRegions.Skip(first))
        {
            run.Reach(handler.FirstBlockOrdinal, state);
            if (handler.ExceptionType is null or { SpecialType: SpecialType.System_Object } or { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            {
                return FlowState.Unreachable;
            }
        }

        return state;
    }

    private void RefuseByFilter(RegionRun run, ControlFlowRegion filter, FlowState state)
    {
        ControlFlowRegion handler = filter.EnclosingRegion!;
        ControlFlowRegion construct = handler.EnclosingRegion!;
        Unwind(run, construct, EnterHandlers(run, construct, construct.NestedRegions.IndexOf(handler) + 1, state), isException: true);
    }

    private static ControlFlowRegion? FilterAround(BasicBlock block)
    {
        for (ControlFlowRegion? region = block.EnclosingRegion; region is { Kind: not ControlFlowRegionKind.Root }; region = region.EnclosingRegion)
        {
            if (region.Kind is ControlFlowRegionKind.Filter or ControlFlowRegionKind.Finally)
            {
                return region.Kind == ControlFlowRegionKind.Filter ? region : null;
            }
        }

        return null;
    }

    private FlowState RunFinally(RegionRun run, ControlFlowRegion region, FlowState state)
    {
        if (state.IsUnreachable)
        {
            return state;
        }

        // Every operation that can throw leads here, most of them with what held at the one before.
        if (run.EndOfFinally(region.FirstBlockOrdinal, state) is { } known)
        {
            return known;
        }

        RegionRun inner = new(region.FirstBlockOrdinal, region.LastBlockOrdinal, run);
        inner.Reach(region.FirstBlockOrdinal, state);
        Follow(inner);
        run.KeepFinally(region.FirstBlockOrdinal, state, inner.End);
        return inner.End;
    }
}
