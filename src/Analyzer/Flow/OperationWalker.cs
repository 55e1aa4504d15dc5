using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Flow;

/// <summary>What one operation, with those inside it in their order, does to what holds.</summary>
internal sealed partial class OperationWalker
{
    // Expressions that a program wrote stand thousands deep in each other, for which no stack is large enough.
    private const int MostNested = 300;

    private readonly FlowContext context;
    private readonly FlowVariables variables;
    private readonly TrackedConditions tracked;
    private readonly FunctionReader functions;
    private readonly Dictionary<IInvocationOperation, CallTraits> calls = [];
    private World world = World.Start;
    private FlowState thrown = FlowState.Unreachable;
    private bool hasFollowed;
    private int nested;

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
    /// <returns>What holds after it, and where something inside it can throw.</returns>
    internal (FlowState After, FlowState Thrown) Execute(IOperation operation, FlowState before)
    {
        thrown = FlowState.Unreachable;
        FlowState after = before.After(each =>
        {
            world = each;
            Visit(operation);
            return world;
        });
        return (after, thrown);
    }

    /// <returns>The trackers that the operation's value may be; null if it may be any.</returns>
    private FactSet<TrackerLocation>? Visit(IOperation? operation)
    {
        if (operation is null)
        {
            return null;
        }

        if (nested == MostNested)
        {
            context.GiveUp();
            return null;
        }

        nested++;
        FactSet<TrackerLocation>? value = VisitKind(operation);
        nested--;
        return value;
    }

    // By the kind: to try one interface after the other takes longer than all else here.
    private FactSet<TrackerLocation>? VisitKind(IOperation operation)
    {
        switch (operation.Kind)
        {
            case OperationKind.LocalReference:
                return ValueOf(((ILocalReferenceOperation)operation).Local);
            case OperationKind.ParameterReference:
                return ValueOf(((IParameterReferenceOperation)operation).Parameter);
            case OperationKind.FieldReference when operation is IFieldReferenceOperation { Field: { IsReadOnly: true } field, Instance: null or IInstanceReferenceOperation }:
                return FactSet<TrackerLocation>.Of(new TrackerLocation(TrackerOrigin.Field, field));
            case OperationKind.FlowCaptureReference:
                return world.Values.TryGetValue(((IFlowCaptureReferenceOperation)operation).Id, out FactSet<TrackerLocation>? captured) ? captured : null;
            case OperationKind.Literal or OperationKind.DefaultValue or OperationKind.Conversion when operation.ConstantValue is { HasValue: true, Value: null }:
                return FactSet<TrackerLocation>.Empty;
            case OperationKind.Conversion:
                return Visit(((IConversionOperation)operation).Operand);
            case OperationKind.FlowCapture:
                Capture((IFlowCaptureOperation)operation);
                return null;
            case OperationKind.SimpleAssignment when operation is ISimpleAssignmentOperation assignment:
                return Assign(assignment.Target, assignment.Value, Visit(assignment.Value));
            case OperationKind.DeconstructionAssignment when operation is IDeconstructionAssignmentOperation deconstruction:
                Deconstruct(deconstruction.Target, deconstruction.Value);
                return null;
            case OperationKind.CompoundAssignment or OperationKind.CoalesceAssignment:
                VisitChildren(operation);
                Advance(((IAssignmentOperation)operation).Target);
                return null;
            case OperationKind.Increment or OperationKind.Decrement:
                Advance(((IIncrementOrDecrementOperation)operation).Target);
                return null;
            case OperationKind.IsPattern when operation is IIsPatternOperation pattern:
                Bind(pattern.Pattern, Visit(pattern.Value));
                return null;
            case OperationKind.Await:
                Await((IAwaitOperation)operation);
                return null;
            case OperationKind.Invocation:
                return Invoke((IInvocationOperation)operation);
            case OperationKind.FlowAnonymousFunction:
                GiveAway(functions.EffectOf((IFlowAnonymousFunctionOperation)operation));
                return null;
            case OperationKind.MethodReference when operation is IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } function }:
                GiveAway(functions.EffectOf(function));
                return null;
            case OperationKind.ObjectCreation or OperationKind.ArrayInitializer or OperationKind.CollectionExpression
                or OperationKind.Return or OperationKind.YieldReturn or OperationKind.YieldBreak or OperationKind.DynamicInvocation:
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
            MayThrow();
        }

        hasFollowed |= hasFollowedBefore;
    }

    private void MayThrow() => thrown = thrown.With(world);

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

    private FactSet<TrackerLocation>? ValueOf(ISymbol variable)
    {
        if (!MayHoldTracker(variable))
        {
            return FactSet<TrackerLocation>.Empty;
        }

        if (!variables.IsFollowed(variable))
        {
            return null;
        }

        if (world.Values.TryGetValue(variable, out FactSet<TrackerLocation>? value))
        {
            return value;
        }

        return FactSet<TrackerLocation>.Of(new TrackerLocation(variable is IParameterSymbol ? TrackerOrigin.Parameter : TrackerOrigin.Captured, variable));
    }

    // A tracker's class is sealed and derives from none: what it can be kept as besides is an object, an interface or a type parameter.
    private static bool MayHoldTracker(ISymbol variable) => variable switch
    {
        ILocalSymbol local => MayBeTracker(local.Type),
        IParameterSymbol parameter => MayBeTracker(parameter.Type),
        _ => true,
    };

    private static bool MayBeTracker(ITypeSymbol type) =>
        type.TypeKind is TypeKind.Interface or TypeKind.TypeParameter or TypeKind.Dynamic or TypeKind.Error
        || type.SpecialType == SpecialType.System_Object
        || type.Is(TypeNames.ModelCallTracker);

    private void GiveAway(FunctionEffect? effect)
    {
        foreach (TrackerLocation tracker in effect?.Touched ?? [])
        {
            Escape(Resolve(tracker, []));
        }
    }

    private void Escape(FactSet<TrackerLocation>? trackers)
    {
        if (trackers is not null && !trackers.IsEmpty)
        {
            world = world.Escape(trackers);
        }
    }
}
