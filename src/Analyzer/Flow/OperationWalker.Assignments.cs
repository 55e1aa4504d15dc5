using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Flow;

// What variables hold after assignments, captures, deconstructions and patterns.
internal sealed partial class OperationWalker
{
    private void Capture(IFlowCaptureOperation capture)
    {
        FactSet<TrackerLocation>? value = Visit(capture.Value);
        string name = FlowVariables.NameOf(capture.Id);
        world = world.Assume(tracked.Assign(world.Known, name, capture.Value, capture.Value.Type));
        if (value is not null)
        {
            world = world.Assign(capture.Id, value);
        }
    }

    private FactSet<TrackerLocation>? Assign(IOperation target, IOperation value, FactSet<TrackerLocation>? trackers)
    {
        ISymbol? variable = variables.VariableOf(target);
        if (variable is not null && variables.IsFollowed(variable) && variables.NameOf(variable) is { } name)
        {
            world = world.Assume(tracked.Assign(world.Known, name, value, target.Type));
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
            FactSet<TrackerLocation>?[] computed = [.. values.Elements.Select(Visit)];
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
            world = world.Assume(world.Known.Advance(name));
        }
    }

    private void Bind(IPatternOperation pattern, FactSet<TrackerLocation>? value)
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
}
