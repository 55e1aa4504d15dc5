using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Flow;

/// <summary>What one operation, with those inside it in their order, does to what holds.</summary>
internal sealed class OperationWalker
{
    private readonly FlowContext context;
    private readonly FlowVariables variables;
    private readonly TrackedConditions tracked;
    private readonly FunctionReader functions;
    private World world = World.Start;
    private Action<World> onThrow = static _ => { };

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
                Visit(awaited.Operation);
                if (awaited is not { IsImplicit: true, Operation: IInvocationOperation { TargetMethod.Name: "DisposeAsync" } })
                {
                    onThrow(world);
                }

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

    private void Capture(IFlowCaptureOperation capture)
    {
        ImmutableHashSet<TrackerLocation>? value = Visit(capture.Value);
        string name = FlowVariables.NameOf(capture.Id);
        world = world with { Known = tracked.Assign(world.Known, name, capture.Value, capture.Value.Type) };
        if (value is not null)
        {
            world = world.Assign(capture.Id, value);
        }
    }

    private ImmutableHashSet<TrackerLocation>? Assign(IOperation target, IOperation value, ImmutableHashSet<TrackerLocation>? trackers)
    {
        ISymbol? variable = variables.VariableOf(target);
        if (variable is not null && variables.IsFollowed(variable) && variables.NameOf(variable) is { } name)
        {
            world = world with { Known = tracked.Assign(world.Known, name, value, target.Type) };
        }

        if (variable is ILocalSymbol or IParameterSymbol)
        {
            if (target.Type.Is(TypeNames.ModelCallTracker))
            {
                world = world.Assign(variable, variables.IsFollowed(variable) ? trackers : null);
            }

            return trackers;
        }

        if (target is not IDiscardOperation)
        {
            VisitChildren(target);
            Escape(trackers);
        }

        return trackers;
    }

    private void Deconstruct(IOperation target, IOperation value)
    {
        if (target is IDeclarationExpressionOperation declaration)
        {
            target = declaration.Expression;
        }

        IOperation source = value is IConversionOperation conversion ? conversion.Operand : value;
        if (target is ITupleOperation targets && source is ITupleOperation values && targets.Elements.Length == values.Elements.Length)
        {
            // All values are computed before the first is assigned: a swap swaps.
            ImmutableHashSet<TrackerLocation>?[] computed = [.. values.Elements.Select(Visit)];
            for (int index = 0; index < computed.Length; index++)
            {
                if (targets.Elements[index] is ITupleOperation or IDeclarationExpressionOperation { Expression: ITupleOperation })
                {
                    Deconstruct(targets.Elements[index], values.Elements[index]);
                }
                else
                {
                    Assign(targets.Elements[index], values.Elements[index], computed[index]);
                }
            }

            return;
        }

        Visit(value);
        AssignUnknown(target, value);
    }

    private void AssignUnknown(IOperation target, IOperation value)
    {
        if (target is ITupleOperation tuple)
        {
            foreach (IOperation element in tuple.Elements)
            {
                AssignUnknown(element, value);
            }
        }
        else
        {
            Assign(target, value, null);
        }
    }

    private void Advance(IOperation target)
    {
        if (variables.VariableOf(target) is { } variable && variables.IsFollowed(variable) && variables.NameOf(variable) is { } name)
        {
            world = world with { Known = world.Known.Advance(name) };
        }
    }

    private void Bind(IPatternOperation pattern, ImmutableHashSet<TrackerLocation>? value)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation { DeclaredSymbol: { } declared }:
                world = world.Assign(declared, value);
                break;
            case IRecursivePatternOperation recursive:
                if (recursive.DeclaredSymbol is { } named)
                {
                    world = world.Assign(named, value);
                }

                foreach (IOperation inner in recursive.ChildOperations)
                {
                    BindUnknown(inner);
                }

                break;
            default:
                BindUnknown(pattern);
                break;
        }
    }

    private void BindUnknown(IOperation pattern)
    {
        foreach (IOperation inner in pattern.DescendantsAndSelf())
        {
            ISymbol? declared = inner switch
            {
                IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
                IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
                _ => null,
            };
            if (declared is not null)
            {
                world = world.Assign(declared, null);
            }
        }
    }

    private ImmutableHashSet<TrackerLocation>? Invoke(IInvocationOperation call)
    {
        ImmutableHashSet<TrackerLocation>? receiver = Visit(call.Instance);
        IMethodSymbol method = call.TargetMethod;
        DelegateExecution execution = context.Delegates.ExecutionOf(method);
        bool hasEnded = Calls.IsAwaitedOrPlain(call);
        List<FunctionEffect> run = [];
        List<(IArgumentOperation Argument, ImmutableHashSet<TrackerLocation>? Value)> arguments = [];
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (execution == DelegateExecution.Once && hasEnded && FunctionIn(argument.Value) is { } effect)
            {
                run.Add(effect);
            }
            else
            {
                arguments.Add((argument, Visit(argument.Value)));
            }
        }

        if (Metrics.RecordedBy(method) is { } metric)
        {
            world = world.Record(receiver, metric, call.Syntax, call.Syntax, isCertain: true, context.Observations);
            return null;
        }

        if (Calls.CreatesTracker(method))
        {
            TrackerLocation created = new(TrackerOrigin.Creation, call.Syntax);
            world = world.Renew(created);
            return [created];
        }

        if (!Calls.CannotFail(call))
        {
            onThrow(world);
        }

        foreach (FunctionEffect effect in run)
        {
            Apply(effect, call.Syntax, [], isInPlace: true);
        }

        if (method.MethodKind == MethodKind.LocalFunction)
        {
            CallLocal(call, arguments, hasEnded);
            return null;
        }

        PassOn(call, arguments);
        return null;
    }

    private void PassOn(IInvocationOperation call, List<(IArgumentOperation Argument, ImmutableHashSet<TrackerLocation>? Value)> arguments)
    {
        foreach ((IArgumentOperation argument, ImmutableHashSet<TrackerLocation>? value) in arguments)
        {
            if (value is not null && !value.IsEmpty && context.TakesOver(call.TargetMethod))
            {
                world = world.Record(value, Metric.Handover, call.Syntax, call.Syntax, isCertain: true, context.Observations);
            }

            if (!Calls.OnlyLooks(call.TargetMethod))
            {
                Escape(value);
                AssignByReference(call, argument);
            }
        }

        if (variables.VariableOf(call.Instance) is { } instance && variables.IsFollowed(instance) && variables.NameOf(instance) is { } name)
        {
            world = world with { Known = world.Known.Advance($"{name}.") };
        }
    }

    private void AssignByReference(IInvocationOperation call, IArgumentOperation argument)
    {
        if (argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out)
        {
            if (call.TargetMethod.ContainingType is { Name: "Interlocked", ContainingNamespace.Name: "Threading" })
            {
                Advance(argument.Value);
            }
            else
            {
                Assign(argument.Value, argument, null);
            }
        }
    }

    private FunctionEffect? FunctionIn(IOperation argument) => argument switch
    {
        IConversionOperation conversion => FunctionIn(conversion.Operand),
        IDelegateCreationOperation creation => FunctionIn(creation.Target),
        IFlowAnonymousFunctionOperation lambda => functions.EffectOf(lambda),
        IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } function } => functions.EffectOf(function),
        _ => null,
    };

    private void CallLocal(
        IInvocationOperation call, List<(IArgumentOperation Argument, ImmutableHashSet<TrackerLocation>? Value)> arguments, bool hasEnded)
    {
        foreach ((IArgumentOperation argument, _) in arguments)
        {
            AssignByReference(call, argument);
        }

        Dictionary<object, ImmutableHashSet<TrackerLocation>?> passed = [];
        foreach ((IArgumentOperation argument, ImmutableHashSet<TrackerLocation>? value) in arguments)
        {
            if (argument.Parameter is { } parameter)
            {
                passed[parameter.OriginalDefinition] = value;
            }
        }

        if (functions.EffectOf(call.TargetMethod) is { } effect && hasEnded)
        {
            Apply(effect, call.Syntax, passed, isInPlace: false);
            return;
        }

        GiveAway(functions.EffectOf(call.TargetMethod));
        foreach (ImmutableHashSet<TrackerLocation>? value in passed.Values)
        {
            Escape(value);
        }
    }

    private void Apply(
        FunctionEffect effect, SyntaxNode site, Dictionary<object, ImmutableHashSet<TrackerLocation>?> passed, bool isInPlace)
    {
        foreach ((TrackerLocation tracker, Metric metric, Recorded recorded) in effect.Records)
        {
            SyntaxNode place = isInPlace ? recorded.Sites.OrderBy(static each => each.SpanStart).First() : site;
            world = world.Record(Resolve(tracker, passed), metric, site, place, recorded.Must, context.Observations);
        }

        foreach (TrackerLocation tracker in effect.Escaped)
        {
            Escape(Resolve(tracker, passed));
        }
    }

    private ImmutableHashSet<TrackerLocation>? Resolve(
        TrackerLocation tracker, Dictionary<object, ImmutableHashSet<TrackerLocation>?> passed) =>
        passed.TryGetValue(tracker.Source, out ImmutableHashSet<TrackerLocation>? value) ? value
        : tracker.Origin is TrackerOrigin.Captured or TrackerOrigin.Parameter ? ValueOf((ISymbol)tracker.Source)
        : [tracker];

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
