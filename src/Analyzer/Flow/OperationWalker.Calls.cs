using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tracking.Analyzer.Flow;

// What calls do to the trackers that they get, and what the delegates and local functions that they run record.
internal sealed partial class OperationWalker
{
    private FactSet<TrackerLocation>? Invoke(IInvocationOperation call)
    {
        FactSet<TrackerLocation>? receiver = Visit(call.Instance);
        CallTraits traits = TraitsOf(call);
        List<FunctionEffect>? run = null;
        FactSet<TrackerLocation>?[] arguments = call.Arguments.IsEmpty ? [] : new FactSet<TrackerLocation>?[call.Arguments.Length];
        for (int index = 0; index < arguments.Length; index++)
        {
            IOperation value = call.Arguments[index].Value;
            if (traits.RunsOnce && FunctionIn(value) is { } effect)
            {
                (run ??= []).Add(effect);
            }
            else
            {
                arguments[index] = Visit(value);
            }
        }

        if (traits.Metric is { } metric)
        {
            world = world.Record(receiver, metric, call.Syntax, call.Syntax, isCertain: true, context.Observations);
            return null;
        }

        if (traits.CreatesTracker)
        {
            TrackerLocation created = new(TrackerOrigin.Creation, call.Syntax);
            world = world.Renew(created);
            return FactSet<TrackerLocation>.Of(created);
        }

        if (traits.CanFail)
        {
            MayThrow();
        }

        foreach (FunctionEffect effect in run ?? [])
        {
            Apply(effect, call.Syntax, [], isInPlace: true);
        }

        IMethodSymbol method = call.TargetMethod;
        if (method.MethodKind == MethodKind.LocalFunction)
        {
            CallKnown(call, arguments, traits.HasEnded, functions.EffectOf(method));
            return null;
        }

        if (call.Instance is null or IInstanceReferenceOperation
            && Array.Exists(arguments, static argument => argument is { IsEmpty: false })
            && !context.Surroundings.TakesOver(method)
            && context.Surroundings.Methods.EffectOf(method, context.Surroundings) is { } known)
        {
            CallKnown(call, arguments, traits.HasEnded, known);
            return null;
        }

        PassOn(call, traits, arguments);
        return null;
    }

    private CallTraits TraitsOf(IInvocationOperation call)
    {
        if (!calls.TryGetValue(call, out CallTraits? traits))
        {
            calls[call] = traits = CallTraits.Of(call, context.Surroundings.Delegates);
        }

        return traits;
    }

    private void PassOn(IInvocationOperation call, CallTraits traits, FactSet<TrackerLocation>?[] arguments)
    {
        for (int index = 0; index < arguments.Length; index++)
        {
            FactSet<TrackerLocation>? value = arguments[index];
            if (value is { IsEmpty: false } && context.Surroundings.TakesOver(call.TargetMethod))
            {
                world = world.Record(value, Metric.Handover, call.Syntax, call.Syntax, isCertain: true, context.Observations);
            }

            if (!traits.OnlyLooks)
            {
                Escape(value);
                AssignByReference(call, call.Arguments[index]);
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
        FactSet<TrackerLocation>?[] arguments,
        bool hasEnded,
        FunctionEffect? effect)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            AssignByReference(call, argument);
        }

        Dictionary<object, FactSet<TrackerLocation>?> passed = [];
        for (int index = 0; index < arguments.Length; index++)
        {
            if (call.Arguments[index].Parameter is { } parameter)
            {
                passed[parameter.OriginalDefinition] = arguments[index];
            }
        }

        if (effect is not null && hasEnded)
        {
            Apply(effect, call.Syntax, passed, isInPlace: false);
            return;
        }

        GiveAway(effect);
        foreach (FactSet<TrackerLocation>? value in passed.Values)
        {
            Escape(value);
        }
    }

    private void Apply(
        FunctionEffect effect, SyntaxNode site, Dictionary<object, FactSet<TrackerLocation>?> passed, bool isInPlace)
    {
        hasFollowed = true;
        foreach ((TrackerLocation tracker, Metric metric, Recorded recorded) in effect.Records)
        {
            SyntaxNode place = isInPlace ? recorded.Sites.Items.OrderBy(static each => each.SpanStart).First() : site;
            FactSet<TrackerLocation>? trackers = Resolve(tracker, passed);
            world = world.Record(trackers, metric, site, place, recorded.Always, context.Observations);
            if (!recorded.Always)
            {
                // When it does, only the function knows; what its caller knows of that, by a result or a flag, is not followed.
                Escape(trackers);
            }
        }

        foreach (TrackerLocation tracker in effect.Escaped.Items)
        {
            Escape(Resolve(tracker, passed));
        }
    }

    private FactSet<TrackerLocation>? Resolve(
        TrackerLocation tracker, Dictionary<object, FactSet<TrackerLocation>?> passed) =>
        passed.TryGetValue(tracker.Source, out FactSet<TrackerLocation>? value) ? value
        : tracker.Origin is TrackerOrigin.Captured or TrackerOrigin.Parameter ? ValueOf((ISymbol)tracker.Source)
        : FactSet<TrackerLocation>.Of(tracker);
}
