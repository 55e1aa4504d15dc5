using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tracking.Analyzer.Flow;

/// <summary>The variables of one graph: which of them only the graph itself assigns, and what its captures stand for.</summary>
internal sealed class FlowVariables
{
    private readonly ISet<ISymbol> assignedElsewhere;
    private readonly Dictionary<CaptureId, IOperation?> captured = [];
    private readonly Dictionary<ISymbol, string> names = new(SymbolEqualityComparer.Default);

    internal FlowVariables(ControlFlowGraph graph, ISet<ISymbol> assignedElsewhere)
    {
        this.assignedElsewhere = assignedElsewhere;
        foreach (BasicBlock block in graph.Blocks)
        {
            foreach (IOperation operation in block.Operations)
            {
                if (operation is IFlowCaptureOperation capture)
                {
                    captured[capture.Id] = captured.ContainsKey(capture.Id) ? null : capture.Value;
                }
            }
        }
    }

    /// <summary>Whether a condition was read that depends on what other functions assign.</summary>
    internal bool DependOnOthers { get; private set; }

    /// <summary>A name that no other variable has, also as a part of a longer text; null for one that cannot be followed.</summary>
    internal string? NameOf(ISymbol variable)
    {
        if (assignedElsewhere.Contains(variable))
        {
            DependOnOthers = true;
            return null;
        }

        if (!names.TryGetValue(variable, out string? name))
        {
            int position = variable.Locations.FirstOrDefault()?.SourceSpan.Start ?? 0;
            names[variable] = name = $"<{variable.Name}@{position}>";
        }

        return name;
    }

    internal static string NameOf(CaptureId capture) => $"<#{capture.GetHashCode()}>";

    internal bool IsFollowed(ISymbol variable) => !assignedElsewhere.Contains(variable);

    /// <summary>What a capture always holds; null if it holds one thing or another.</summary>
    internal IOperation? CapturedBy(CaptureId capture) => captured.TryGetValue(capture, out IOperation? operation) ? operation : null;

    /// <summary>The variable that an operation refers to, through captures; null if it is none.</summary>
    internal ISymbol? VariableOf(IOperation? operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field => field.Field,
        IPropertyReferenceOperation { Arguments.IsEmpty: true, Instance: null or IInstanceReferenceOperation } property => property.Property,
        IDeclarationExpressionOperation declaration => VariableOf(declaration.Expression),
        IConversionOperation conversion => VariableOf(conversion.Operand),
        IFlowCaptureReferenceOperation capture => VariableOf(CapturedBy(capture.Id)),
        _ => null,
    };

    /// <summary>The variables that nested functions assign, or that are known by another name: their values cannot be followed.</summary>
    internal static ISet<ISymbol> AssignedElsewhere(ImmutableArray<IOperation> blocks)
    {
        HashSet<ISymbol> found = new(SymbolEqualityComparer.Default);
        foreach (IOperation block in blocks)
        {
            foreach (IOperation operation in block.DescendantsAndSelf())
            {
                if (operation is IVariableDeclaratorOperation { Symbol: { RefKind: not RefKind.None } alias })
                {
                    found.Add(alias);
                }

                if (TargetOf(operation) is { } target)
                {
                    bool isNamedAgain = operation is ISimpleAssignmentOperation { IsRef: true } or IVariableDeclaratorOperation or IAddressOfOperation;
                    found.UnionWith(VariablesIn(target).Where(variable => isNamedAgain || IsOfAnother(operation, variable)));
                }
            }
        }

        return found;
    }

    /// <summary>What an operation assigns, or gives another name to; null if it does neither.</summary>
    internal static IOperation? TargetOf(IOperation operation) => operation.Kind switch
    {
        OperationKind.SimpleAssignment => operation is ISimpleAssignmentOperation { IsRef: true, Value: var value } ? value : ((IAssignmentOperation)operation).Target,
        OperationKind.CompoundAssignment or OperationKind.CoalesceAssignment or OperationKind.DeconstructionAssignment => ((IAssignmentOperation)operation).Target,
        OperationKind.Increment or OperationKind.Decrement => ((IIncrementOrDecrementOperation)operation).Target,
        OperationKind.VariableDeclarator => operation is IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None } declarator ? declarator.GetVariableInitializer()?.Value : null,
        OperationKind.Argument => operation is IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out, Value: var argument } ? argument : null,
        OperationKind.AddressOf => ((IAddressOfOperation)operation).Reference,
        _ => null,
    };

    private static IEnumerable<ISymbol> VariablesIn(IOperation? target) => target switch
    {
        ILocalReferenceOperation local => [local.Local],
        IParameterReferenceOperation parameter => [parameter.Parameter],
        IDeclarationExpressionOperation declaration => VariablesIn(declaration.Expression),
        ITupleOperation tuple => tuple.Elements.SelectMany(VariablesIn),
        _ => [],
    };

    private static bool IsOfAnother(IOperation operation, ISymbol variable)
    {
        for (IOperation? parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            IMethodSymbol? function = parent switch
            {
                IAnonymousFunctionOperation lambda => lambda.Symbol,
                ILocalFunctionOperation local => local.Symbol,
                _ => null,
            };
            if (function is not null)
            {
                return !SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, function);
            }
        }

        return false;
    }
}
