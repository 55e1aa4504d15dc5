using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tracking.Analyzer.Flow;

/// <summary>What one operation, with those inside it in their order, does to what holds.</summary>
internal sealed partial class OperationWalker
{
    private readonly FlowContext context;
    private readonly FlowVariables variables;
    private readonly TrackedConditions tracked;
    private readonly FunctionReader functions;
    private World world = World.Start;
    private Action<World> onThrow = static _ => { };
    private bool hasFollowed;

    internal OperationWalker(
        ControlFlowGraph graph, FlowContext context, FlowVariables variables, ConditionText conditions, TrackedConditions tracked)
    {
        this.context = context;
        this.variables = variables;
        this.tracked = tracked;
        functions = new(graph, context);
    }

    /// <param name="operation">The operation.</param>
    /// <param name="before">What holds before it.</param>
    /// <param name="thrown">Is told what holds where something inside it can throw.</param>
    internal World Execute(IOperation operation, World before, Action<World> thrown)
    {
        world = before;
        onThrow = thrown;
        Visit(operation);
        return world;
    }

    /// <returns>The trackers that the operation's value may be; null if it may be any.</returns>
    private ImmutableHashSet<TrackerLocation>? Visit(IOperation? operation)
    {
        switch (operation)
        {
            case null:
                return null;
            case ILocalReferenceOperation local:
                return ValueOf(local.Local);
            case IParameterReferenceOperation parameter:
                return ValueOf(parameter.Parameter);
            case IFieldReferenceOperation { Field: { IsReadOnly: true } field, Instance: null or IInstanceReferenceOperation }:
                return [new TrackerLocation(TrackerOrigin.Field, field)];
            case IFlowCaptureReferenceOperation capture:
                return world.Values.TryGetValue(capture.Id, out ImmutableHashSet<TrackerLocation>? captured) ? captured : null;
            case { ConstantValue: { HasValue: true, Value: null } }:
                return [];
            case IConversionOperation conversion:
                return Visit(conversion.Operand);
            case IFlowCaptureOperation capture:
                Capture(capture);
                return null;
            case ISimpleAssignmentOperation assignment:
                return Assign(assignment.Target, assignment.Value, Visit(assignment.Value));
            case IDeconstructionAssignmentOperation deconstruction:
                Deconstruct(deconstruction.Target, deconstruction.Value);
                return null;
            case IAssignmentOperation compound:
                VisitChildren(compound);
                Advance(compound.Target);
                return null;
            case IIncrementOrDecrementOperation increment:
                Advance(increment.Target);
                return null;
            case IIsPatternOperation pattern:
                Bind(pattern.Pattern, Visit(pattern.Value));
                return null;
            case IAwaitOperation awaited:
                Await(awaited);
                return null;
            case IInvocationOperation invocation:
                return Invoke(invocation);
            case IFlowAnonymousFunctionOperation lambda:
                GiveAway(functions.EffectOf(lambda));
                return null;
            case IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } function }:
                GiveAway(functions.EffectOf(function));
                return null;
            case IObjectCreationOperation or IArrayInitializerOperation or ICollectionExpressionOperation or IReturnOperation or IDynamicInvocationOperation:
                GiveAwayChildren(operation);
                return null;
            default:
                VisitChildren(operation);
                return null;
        }
    }

    private void Await(IAwaitOperation awaited)
    {
        bool hasFollowedBefore = hasFollowed;
        hasFollowed = false;
        Visit(awaited.Operation);

        // A function that is followed is taken to throw before it records, as most do: success comes last.
        if (!hasFollowed && awaited is not { IsImplicit: true, Operation: IInvocationOperation { TargetMethod.Name: "DisposeAsync" } })
        {
            onThrow(world);
        }

        hasFollowed |= hasFollowedBefore;
    }

    private void VisitChildren(IOperation operation)
    {
        foreach (IOperation child in operation.ChildOperations)
        {
            Visit(child);
        }
    }

    private void GiveAwayChildren(IOperation operation)
    {
        foreach (IOperation child in operation.ChildOperations)
        {
            Escape(Visit(child is IArgumentOperation argument ? argument.Value : child));
        }
    }

    private ImmutableHashSet<TrackerLocation>? ValueOf(ISymbol variable)
    {
        if (!variables.IsFollowed(variable))
        {
            return null;
        }

        if (world.Values.TryGetValue(variable, out ImmutableHashSet<TrackerLocation>? value))
        {
            return value;
        }

        return variable is IParameterSymbol
            ? [new TrackerLocation(TrackerOrigin.Parameter, variable)]
            : [new TrackerLocation(TrackerOrigin.Captured, variable)];
    }

    private void GiveAway(FunctionEffect? effect)
    {
        foreach (TrackerLocation tracker in effect?.Touched ?? [])
        {
            Escape(Resolve(tracker, []));
        }
    }

    private void Escape(ImmutableHashSet<TrackerLocation>? trackers)
    {
        if (trackers is not null && !trackers.IsEmpty)
        {
            world = world.Escape(trackers);
        }
    }
}
