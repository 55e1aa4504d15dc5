using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tracking.Analyzer.Lifetime;

/// <summary>All that a function puts into its variables, wherever it does: a value, or null where it cannot be seen.</summary>
internal sealed class AssignedValues
{
    private readonly Dictionary<ISymbol, List<IOperation?>> values = new(SymbolEqualityComparer.Default);

    internal AssignedValues(IOperation body)
    {
        foreach (IOperation operation in body.Descendants())
        {
            Read(operation);
        }
    }

    internal IReadOnlyList<IOperation?> Of(ISymbol variable) =>
        values.TryGetValue(variable, out List<IOperation?>? known) ? known : (IReadOnlyList<IOperation?>)[];

    private void Read(IOperation operation)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation declarator when declarator.GetVariableInitializer() is { Value: var initial }:
                Add(declarator.Symbol, initial);
                break;
            case ISimpleAssignmentOperation or ICoalesceAssignmentOperation:
                Assign(((IAssignmentOperation)operation).Target, ((IAssignmentOperation)operation).Value);
                break;
            case IDeconstructionAssignmentOperation deconstruction:
                Assign(deconstruction.Target, deconstruction.Value);
                break;
            case IIsPatternOperation { Pattern: var pattern, Value: var matched }:
                Bind(pattern, matched);
                break;
            case ISwitchExpressionOperation { Arms: var arms, Value: var matched }:
                foreach (ISwitchExpressionArmOperation arm in arms)
                {
                    Bind(arm.Pattern, matched);
                }

                break;
            case IPatternCaseClauseOperation { Pattern: var pattern, Parent.Parent: ISwitchOperation { Value: var matched } }:
                Bind(pattern, matched);
                break;
            case IForEachLoopOperation { LoopControlVariable: var each }:
                Assign(each, null);
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out, Value: var passed }:
                Assign(passed, null);
                break;
            case IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction }, Arguments: var arguments }:
                foreach (IArgumentOperation argument in arguments)
                {
                    Add(argument.Parameter!, argument.Value);
                }

                break;
            case IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction, Parameters: var parameters } }:
                foreach (IParameterSymbol parameter in parameters)
                {
                    Add(parameter, null);
                }

                break;
        }
    }

    private void Assign(IOperation target, IOperation? value)
    {
        switch (target)
        {
            case IVariableDeclaratorOperation declarator:
                Add(declarator.Symbol, value);
                break;
            case ILocalReferenceOperation local:
                Add(local.Local, value);
                break;
            case IParameterReferenceOperation parameter:
                Add(parameter.Parameter, value);
                break;
            case IDeclarationExpressionOperation declaration:
                Assign(declaration.Expression, value);
                break;
            case ITupleOperation targets:
                for (int index = 0; index < targets.Elements.Length; index++)
                {
                    Assign(targets.Elements[index], ElementOf(value, index));
                }

                break;
        }
    }

    private void Bind(IPatternOperation pattern, IOperation? value)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation { DeclaredSymbol: { } declared }:
                Add(declared, value);
                break;
            case IRecursivePatternOperation recursive:
                if (recursive.DeclaredSymbol is { } named)
                {
                    Add(named, value);
                }

                for (int index = 0; index < recursive.DeconstructionSubpatterns.Length; index++)
                {
                    Bind(recursive.DeconstructionSubpatterns[index], ElementOf(value, index));
                }

                foreach (IPropertySubpatternOperation property in recursive.PropertySubpatterns)
                {
                    Bind(property.Pattern, null);
                }

                break;
            case INegatedPatternOperation negated:
                Bind(negated.Pattern, value);
                break;
            case IBinaryPatternOperation binary:
                Bind(binary.LeftPattern, value);
                Bind(binary.RightPattern, value);
                break;
            default:
                foreach (IPatternOperation inner in pattern.ChildOperations.OfType<IPatternOperation>())
                {
                    Bind(inner, null);
                }

                break;
        }
    }

    private static IOperation? ElementOf(IOperation? tuple, int index) =>
        tuple?.Unconverted() is ITupleOperation { Elements: var elements } && index < elements.Length ? elements[index] : null;

    private void Add(ISymbol variable, IOperation? value)
    {
        if (!values.TryGetValue(variable, out List<IOperation?>? known))
        {
            values[variable] = known = [];
        }

        known.Add(value);
    }
}
