using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tracking.Analyzer.Lifetime;

/// <summary>
/// Which variable from outside a function's value comes from, by whatever other names the function gives it. A variable of the
/// function counts only if all that is ever put into it comes from outside: one that is also put anew is left to who reads the code.
/// </summary>
internal sealed class CapturedVariables(IAnonymousFunctionOperation function)
{
    private AssignedValues? assigned;

    /// <summary>The variable; null where the value is the function's own, or cannot be followed.</summary>
    internal ISymbol? SourceOf(IOperation value)
    {
        ISymbol? source = null;
        return ComesFromOutside(value, [], ref source) ? source : null;
    }

    private bool ComesFromOutside(IOperation? value, HashSet<ISymbol> followed, ref ISymbol? source)
    {
        switch (value?.Unconverted())
        {
            case ILocalReferenceOperation { Local: var local }:
                return IsFromOutside(local, followed, ref source);
            case IParameterReferenceOperation { Parameter: var parameter }:
                return IsFromOutside(parameter, followed, ref source);
            case IConditionalOperation { WhenTrue: var whenTrue, WhenFalse: var whenFalse }:
                return ComesFromOutside(whenTrue, followed, ref source) && ComesFromOutside(whenFalse, followed, ref source);
            case ICoalesceOperation { Value: var first, WhenNull: var second }:
                return ComesFromOutside(first, followed, ref source) && ComesFromOutside(second, followed, ref source);
            case ISwitchExpressionOperation { Arms: var arms }:
                foreach (ISwitchExpressionArmOperation arm in arms)
                {
                    if (!ComesFromOutside(arm.Value, followed, ref source))
                    {
                        return false;
                    }
                }

                return true;
            case ISimpleAssignmentOperation { Value: var assignedValue }:
                return ComesFromOutside(assignedValue, followed, ref source);
            case IConditionalAccessInstanceOperation instance:
                return ComesFromOutside(AccessedBy(instance), followed, ref source);
            case IFieldReferenceOperation { Field: { ContainingType.IsTupleType: true } field, Instance: { } tuple }:
                return IsElementFromOutside(tuple.Unconverted(), PositionOf(field), followed, ref source);

            // Nothing is recorded on what is not there.
            case IThrowOperation or { ConstantValue: { HasValue: true, Value: null } }:
                return true;
            default:
                return false;
        }
    }

    private bool IsFromOutside(ISymbol variable, HashSet<ISymbol> followed, ref ISymbol? source)
    {
        if (variable.Locations is not [var place, ..])
        {
            return false;
        }

        if (!function.Syntax.Span.Contains(place.SourceSpan))
        {
            source ??= variable;
            return true;
        }

        // What comes around to itself adds nothing.
        if (!followed.Add(variable))
        {
            return true;
        }

        IReadOnlyList<IOperation?> values = (assigned ??= new(function.Body)).Of(variable);
        foreach (IOperation? value in values)
        {
            if (!ComesFromOutside(value, followed, ref source))
            {
                return false;
            }
        }

        return values.Count > 0;
    }

    private bool IsElementFromOutside(IOperation tuple, int position, HashSet<ISymbol> followed, ref ISymbol? source)
    {
        if (tuple is ITupleOperation { Elements: var elements })
        {
            return position < elements.Length && ComesFromOutside(elements[position], followed, ref source);
        }

        if (tuple is not ILocalReferenceOperation { Local: { Locations: [var place, ..] } local })
        {
            return ComesFromOutside(tuple, followed, ref source);
        }

        if (!function.Syntax.Span.Contains(place.SourceSpan))
        {
            source ??= local;
            return true;
        }

        IReadOnlyList<IOperation?> values = (assigned ??= new(function.Body)).Of(local);
        return values is [{ } only] && only.Unconverted() is ITupleOperation literal && IsElementFromOutside(literal, position, followed, ref source);
    }

    private static int PositionOf(IFieldSymbol element)
    {
        IFieldSymbol field = element.CorrespondingTupleField ?? element;
        return field.ContainingType.TupleElements
            .TakeWhile(each => !SymbolEqualityComparer.Default.Equals(each.CorrespondingTupleField ?? each, field))
            .Count();
    }

    private static IOperation? AccessedBy(IConditionalAccessInstanceOperation instance)
    {
        for (IOperation child = instance; child.Parent is { } parent; child = parent)
        {
            if (parent is IConditionalAccessOperation { Operation: var accessed, WhenNotNull: var access } && access == child)
            {
                return accessed;
            }
        }

        return null;
    }
}
