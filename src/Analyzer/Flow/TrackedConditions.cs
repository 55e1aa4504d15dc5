using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tracking.Analyzer.Flow;

/// <summary>The conditions of a graph that are worth remembering: those asked twice, and those on what is assigned.</summary>
internal sealed class TrackedConditions
{
    private readonly ConditionText conditions;
    private readonly HashSet<string> worthKnowing = new(StringComparer.Ordinal);
    private readonly Dictionary<IOperation, (string Text, bool IsNegated)?> branches = [];

    internal TrackedConditions(ControlFlowGraph graph, ConditionText conditions, FlowVariables variables)
    {
        this.conditions = conditions;
        HashSet<string> assigned = AssignedIn(graph, variables);
        List<string> asked = [];
        foreach (BasicBlock block in graph.Blocks)
        {
            if (block is { ConditionKind: not ControlFlowConditionKind.None, BranchValue: { } value })
            {
                branches[value] = conditions.Of(value);
                if (branches[value] is var (text, _))
                {
                    asked.Add(text);
                }
            }
        }

        foreach (IGrouping<string, string> about in asked.GroupBy(static text => ConditionText.ExclusiveSubjectOf(text) ?? text, StringComparer.Ordinal))
        {
            worthKnowing.UnionWith(about.Where(text =>
                about.Skip(1).Any() || assigned.Any(name => text.Contains(name)) || (ConditionText.IsEquality(text) && text.Contains('.'))));
        }
    }

    /// <summary>The part of a state in which a condition has a value.</summary>
    internal FlowState Assume(FlowState state, IOperation condition, bool value)
    {
        if (condition.ConstantValue is { HasValue: true, Value: bool constant })
        {
            return constant == value ? state : FlowState.Unreachable;
        }

        if (branches[condition] is not var (text, isNegated) || !worthKnowing.Contains(text))
        {
            return state;
        }

        bool wanted = value != isNegated;
        return FlowState.Of(
        [
            .. state.Worlds
                .Where(world => world.Known.ValueOf(text) is { } known ? known == wanted : !(wanted && world.Known.Excludes(text)))
                .Select(world => world.Assume(world.Known.Set(text, wanted))),
        ]);
    }

    /// <summary>What is known of a variable after a value was assigned to it.</summary>
    internal KnownConditions Assign(KnownConditions known, string variable, IOperation value, ITypeSymbol? type)
    {
        // The value may speak of the variable's old one.
        bool? boolean = type?.SpecialType == SpecialType.System_Boolean ? BooleanOf(known, value) : null;
        bool? isNull = IsNull(known, value);
        known = known.Forget(variable);
        if (boolean is { } truth && worthKnowing.Contains(variable))
        {
            known = known.Set(variable, truth);
        }

        if (value.ConstantValue is { HasValue: true, Value: not null } && conditions.ExpressionOf(value) is { } constant)
        {
            foreach (string condition in worthKnowing.Where(condition =>
                ConditionText.IsEquality(condition) && ConditionText.ExclusiveSubjectOf(condition) == variable))
            {
                known = known.Set(condition, condition == ConditionText.EqualTo(variable, constant));
            }
        }

        string nullity = ConditionText.IsNull(variable);
        return isNull is { } none && worthKnowing.Contains(nullity) ? known.Set(nullity, none) : known;
    }

    private static HashSet<string> AssignedIn(ControlFlowGraph graph, FlowVariables variables)
    {
        HashSet<string> assigned = new(StringComparer.Ordinal);
        foreach (BasicBlock block in graph.Blocks)
        {
            foreach (IOperation operation in block.Operations)
            {
                Collect(operation);
            }

            if (block.BranchValue is { } value)
            {
                Collect(value);
            }
        }

        return assigned;

        void Collect(IOperation root)
        {
            foreach (IOperation operation in root.DescendantsAndSelf())
            {
                if (FlowVariables.TargetOf(operation) is { } target && variables.VariableOf(target) is { } variable && variables.IsFollowed(variable) && variables.NameOf(variable) is { } name)
                {
                    assigned.Add(name);
                }
            }
        }
    }

    private bool? BooleanOf(KnownConditions known, IOperation value) =>
        value.ConstantValue is { HasValue: true, Value: bool constant } ? constant
        : conditions.Of(value) is var (text, isNegated) && known.ValueOf(text) is { } truth ? truth != isNegated
        : null;

    private bool? IsNull(KnownConditions known, IOperation value)
    {
        IOperation source = value;
        while (source is IConversionOperation { Operand: var operand })
        {
            source = operand;
        }

        return source switch
        {
            { ConstantValue: { HasValue: true, Value: var constant } } => constant is null,
            IDefaultValueOperation { Type.IsReferenceType: true } or IDefaultValueOperation { Type.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => true,
            IInvocationOperation invocation when Calls.CreatesTracker(invocation.TargetMethod) => false,
            IObjectCreationOperation { Type.OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } => false,
            { Type: { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } } => false,
            ILocalReferenceOperation { Local.IsForEach: false } or IParameterReferenceOperation or IFlowCaptureReferenceOperation =>
                conditions.ExpressionOf(source) is { } text ? known.ValueOf(ConditionText.IsNull(text)) : null,
            _ => null,
        };
    }
}
