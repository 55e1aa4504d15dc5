using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tracking.Analyzer.Flow;

// What calls do to the trackers that they get, and what the delegates and local functions that they run record.
internal sealed partial class OperationWalker
{
    private ImmutableHashSet<TrackerLocation>? Invoke(IInvocationOperation call)
    {
        ImmutableHashSet<TrackerLocation>? receiver = Visit(call.Instance);
        IMethodSymbol method = call.TargetMethod;
        bool hasEnded = Calls.IsAwaitedOrPlain(call);
        List<FunctionEffect> run = [];
        List<(IArgumentOperation Argument, ImmutableHashSet<TrackerLocation>? Value)> arguments = [];
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (hasEnded
                && MayBeFunction(argument.Value)
                && context.Surroundings.Delegates.ExecutionOf(method) == DelegateExecution.Once
                && FunctionIn(argument.Value) is { } effect)
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
            MayThrow();
        }

        foreach (FunctionEffect effect in run)
        {
            Apply(effect, call.Syntax, [], isInPlace: true);
        }

        if (method.MethodKind == MethodKind.LocalFunction)
        {
            CallKnown(call, arguments, hasEnded, functions.EffectOf(method));
            return null;
        }

        if (call.Instance is null or IInstanceReferenceOperation
            && arguments.Exists(static argument => argument.Value is { IsEmpty: false })
            && !context.Surroundings.TakesOver(method)
            && context.Surroundings.Methods.EffectOf(method, context.Surroundings) is { } known)
        {
            CallKnown(call, arguments, hasEnded, known);
            return null;
        }

        PassOn(call, arguments);
        return null;
    }

    private void PassOn(IInvocationOperation call, List<(IArgumentOperation Argument, ImmutableHashSet<TrackerLocation>? Value)> arguments)
    {
        foreach ((IArgumentOperation argument, ImmutableHashSet<TrackerLocation>? value) in arguments)
        {
            if (value is not null && !value.IsEmpty && context.Surroundings.TakesOver(call.TargetMethod))
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
            world = world.Assume(world.Known.Advance($"{name}."));
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

    private static bool MayBeFunction(IOperation argument) => argument is IConversionOperation or IDelegateCreationOperation or IFlowAnonymousFunctionOperation or IMethodReferenceOperation;

    private FunctionEffect? FunctionIn(IOperation argument) => argument switch
    {
        IConversionOperation conversion => FunctionIn(conversion.Operand),
        IDelegateCreationOperation creation => FunctionIn(creation.Target),
        IFlowAnonymousFunctionOperation lambda => functions.EffectOf(lambda),
        IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } function } => functions.EffectOf(function),
        _ => null,
    };

    private void CallKnown(
        IInvocationOperation call,
        List<(IArgumentOperation Argument, ImmutableHashSet<TrackerLocation>? Value)> arguments,
        bool hasEnded,
        FunctionEffect? effect)
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

        if (effect is not null && hasEnded)
        {
            Apply(effect, call.Syntax, passed, isInPlace: false);
            return;
        }

        GiveAway(effect);
        foreach (ImmutableHashSet<TrackerLocation>? value in passed.Values)
        {
            Escape(value);
        }
    }

    private void Apply(
        FunctionEffect effect, SyntaxNode site, Dictionary<object, ImmutableHashSet<TrackerLocation>?> passed, bool isInPlace)
    {
        hasFollowed = true;
        foreach ((TrackerLocation tracker, Metric metric, Recorded recorded) in effect.Records)
        {
            SyntaxNode place = isInPlace ? recorded.Sites.OrderBy(static each => each.SpanStart).First() : site;
            ImmutableHashSet<TrackerLocation>? trackers = Resolve(tracker, passed);
            world = world.Record(trackers, metric, site, place, recorded.Always, context.Observations);
            if (!recorded.Always)
            {
                // When it does, only the function knows; what its caller knows of that, by a result or a flag, is not followed.
                Escape(trackers);
            }
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
}
