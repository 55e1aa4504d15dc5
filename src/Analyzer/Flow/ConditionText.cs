using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tracking.Analyzer.Flow;

/// <summary>
/// Gives conditions that ask the same the same text: <c>x is null</c>, <c>x == null</c> and what <c>x?.</c> is lowered to.
/// Conditions without a text are taken to hold or not, each time anew.
/// </summary>
internal sealed class ConditionText(FlowVariables variables)
{
    private const int MostTerms = 100;
    private const string Equality = "equal(";

    internal static bool IsEquality(string condition) => condition.StartsWith(Equality, StringComparison.Ordinal);

    internal static string IsNull(string expression) => $"null({expression})";

    /// <summary>The text of a condition and whether it asks for the opposite; null if it has none.</summary>
    internal (string Text, bool IsNegated)? Of(IOperation condition) => condition switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => Negate(Of(not.Operand)),
        IConversionOperation conversion => Of(conversion.Operand),
        IIsNullOperation isNull => Positive(ExpressionOf(isNull.Operand) is { } operand ? IsNull(operand) : null),
        IIsPatternOperation pattern => OfPattern(pattern.Value, pattern.Pattern),
        IBinaryOperation binary => OfComparison(binary),
        IIsTypeOperation isType => Positive(ExpressionOf(isType.ValueOperand) is { } value ? $"is({value},{isType.TypeOperand})" : null),
        IPropertyReferenceOperation { Property.Name: "HasValue", Instance: { Type.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } instance } =>
            Negate(Positive(ExpressionOf(instance) is { } operand ? IsNull(operand) : null)),
        IFlowCaptureReferenceOperation capture when variables.CapturedBy(capture.Id) is { } captured => Of(captured) ?? Positive(ExpressionOf(capture)),
        _ => Positive(ExpressionOf(condition)),
    };

    /// <summary>The text of an expression that gives the same until one of its variables changes; null for others.</summary>
    internal string? ExpressionOf(IOperation? expression) => expression switch
    {
        null => null,
        { ConstantValue: { HasValue: true, Value: var value } } => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null",
        ILocalReferenceOperation local => variables.NameOf(local.Local),
        IParameterReferenceOperation parameter => variables.NameOf(parameter.Parameter),
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field => variables.NameOf(field.Field),
        IFieldReferenceOperation field when ExpressionOf(field.Instance) is { } instance => $"{instance}.{field.Field.Name}",
        IPropertyReferenceOperation { Arguments.IsEmpty: true, Instance: null or IInstanceReferenceOperation } property => variables.NameOf(property.Property),
        IPropertyReferenceOperation { Arguments.IsEmpty: true } property when ExpressionOf(property.Instance) is { } instance =>
            $"{instance}.{property.Property.Name}",
        IConversionOperation conversion => ExpressionOf(conversion.Operand),
        IIncrementOrDecrementOperation increment => ExpressionOf(increment.Target),
        IFlowCaptureReferenceOperation capture =>
            variables.CapturedBy(capture.Id) is { } captured && ExpressionOf(captured) is { } text ? text : FlowVariables.NameOf(capture.Id),
        IBinaryOperation binary when !IsLong(binary) && ExpressionOf(binary.LeftOperand) is { } left && ExpressionOf(binary.RightOperand) is { } right =>
            $"{binary.OperatorKind}({left},{right})",
        IInvocationOperation { TargetMethod: { ContainingType: { Name: "Interlocked", ContainingNamespace.Name: "Threading" } }, Arguments: [{ Value: var target }, ..] } =>
            ExpressionOf(target),
        IInvocationOperation { TargetMethod: { IsStatic: true, Name: "IsNullOrEmpty" or "IsNullOrWhiteSpace" or "Any" } method, Arguments: [{ Value: var asked }] }
            when ExpressionOf(asked) is { } text => $"{method.Name}({text})",
        _ => null,
    };

    // Nobody asks twice for a sum of so many.
    private static bool IsLong(IBinaryOperation binary)
    {
        int terms = 1;
        for (IOperation left = binary.LeftOperand; left is IBinaryOperation or IConversionOperation; terms++)
        {
            left = left is IBinaryOperation inner ? inner.LeftOperand : ((IConversionOperation)left).Operand;
        }

        return terms > MostTerms;
    }

    /// <summary>
    /// What a condition of a kind is about of which no two hold at once: a value is equal to one constant, is null or is of one type.
    /// (That a type may derive from another only keeps the analysis silent.)
    /// </summary>
    internal static string? ExclusiveSubjectOf(string condition)
    {
        int open = condition.IndexOf('(');
        if (open < 0 || condition.Substring(0, open) is not ("equal" or "null" or "is" or "matches"))
        {
            return null;
        }

        int depth = 0;
        for (int index = open + 1; index < condition.Length; index++)
        {
            switch (condition[index])
            {
                case '(':
                    depth++;
                    break;
                case ',' or ')' when depth == 0:
                    bool isOfVariable = IsEquality(condition) && condition.IndexOf('<', index) >= 0;
                    return isOfVariable ? null : condition.Substring(open + 1, index - open - 1);
                case ')':
                    depth--;
                    break;
            }
        }

        return null;
    }

    private (string Text, bool IsNegated)? OfComparison(IBinaryOperation binary) => binary.OperatorKind switch
    {
        BinaryOperatorKind.Equals => OfEquality(binary),
        BinaryOperatorKind.NotEquals => Negate(OfEquality(binary)),
        BinaryOperatorKind.LessThan => OfOrder(binary.LeftOperand, binary.RightOperand),
        BinaryOperatorKind.GreaterThan => OfOrder(binary.RightOperand, binary.LeftOperand),
        BinaryOperatorKind.LessThanOrEqual => Negate(OfOrder(binary.RightOperand, binary.LeftOperand)),
        BinaryOperatorKind.GreaterThanOrEqual => Negate(OfOrder(binary.LeftOperand, binary.RightOperand)),
        _ => Positive(ExpressionOf(binary)),
    };

    // No collection has fewer elements than none.
    private (string Text, bool IsNegated)? OfOrder(IOperation less, IOperation more) =>
        ExpressionOf(less) is not { } left || ExpressionOf(more) is not { } right ? null
        : left == "0" && IsCount(more) ? (EqualTo(right, left), true)
        : right == "1" && IsCount(less) ? (EqualTo(left, "0"), false)
        : ($"less({left},{right})", false);

    private static bool IsCount(IOperation operation) => operation is IPropertyReferenceOperation { Property.Name: "Count" or "Length" };

    internal static string EqualTo(string left, string right) => $"{Equality}{left},{right})";

    private (string Text, bool IsNegated)? OfEquality(IBinaryOperation binary)
    {
        if (binary.RightOperand.ConstantValue is { HasValue: true, Value: bool value })
        {
            return value ? Of(binary.LeftOperand) : Negate(Of(binary.LeftOperand));
        }

        if (ExpressionOf(binary.LeftOperand) is not { } left || ExpressionOf(binary.RightOperand) is not { } right)
        {
            return null;
        }

        return Positive(
            IsNullLiteral(binary.RightOperand) ? IsNull(left)
            : IsNullLiteral(binary.LeftOperand) ? IsNull(right)
            : EqualTo(left, right));
    }

    private (string Text, bool IsNegated)? OfPattern(IOperation value, IPatternOperation pattern)
    {
        if (ExpressionOf(value) is not { } text)
        {
            return null;
        }

        return pattern switch
        {
            INegatedPatternOperation negated => Negate(OfPattern(value, negated.Pattern)),
            IConstantPatternOperation { Value: var constant } when IsNullLiteral(constant) => Positive(IsNull(text)),
            IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool wanted } } => (text, !wanted),
            IConstantPatternOperation constant => Positive(ExpressionOf(constant.Value) is { } other ? EqualTo(text, other) : null),
            IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: true, PropertySubpatterns.IsEmpty: true } recursive
                when SymbolEqualityComparer.Default.Equals(recursive.MatchedType, recursive.InputType)
                    || recursive.InputType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T =>
                Negate(Positive(IsNull(text))),
            IDeclarationPatternOperation { MatchedType: { } type } => Positive($"is({text},{type})"),
            ITypePatternOperation type => Positive($"is({text},{type.MatchedType})"),
            _ => Positive($"matches({text},{pattern.Syntax})"),
        };
    }

    private static bool IsNullLiteral(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: null };

    private static (string Text, bool IsNegated)? Positive(string? text) => text is null ? null : (text, false);

    private static (string Text, bool IsNegated)? Negate((string Text, bool IsNegated)? condition) =>
        condition is var (text, isNegated) ? (text, !isNegated) : null;
}
