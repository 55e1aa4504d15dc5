using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tracking.Analyzer.Cores;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Lifetime;

/// <summary>
/// Whether a run that is opened is sure never to be disposed: it is dropped where it is opened, or put into a variable that is only
/// read and recorded on. Whoever else gets it may dispose it.
/// </summary>
internal static class UndisposedRuns
{
    /// <summary>Whether nothing disposes it.</summary>
    /// <param name="opening">The call that opens it.</param>
    /// <param name="tracked">The methods that take a run and leave it open.</param>
    /// <param name="run">The variable that it is put into; null if there is none.</param>
    internal static bool IsNeverDisposed(IInvocationOperation opening, TrackedMethods tracked, out ILocalSymbol? run)
    {
        IOperation value = WholeOf(opening);
        run = value.Parent switch
        {
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation target, Parent: IExpressionStatementOperation } assignment
                when assignment.Value == value => target.Local,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
            _ => null,
        };
        return run is null
            ? IsDropped(value)
            : run is { IsUsing: false, RefKind: RefKind.None, Type: var type } && type.Is(TypeNames.ModelRun) && IsOnlyUsed(run, opening, tracked);
    }

    // The expression that gives the run, with what is around it: a condition, or a conversion.
    private static IOperation WholeOf(IOperation opening)
    {
        IOperation value = opening;
        while (value.Parent switch
        {
            IConversionOperation { OperatorMethod: null } => true,
            IConditionalOperation conditional => conditional.Condition != value,
            IConditionalAccessOperation access => access.WhenNotNull == value,
            ICoalesceOperation or ISwitchExpressionOperation => true,
            ISwitchExpressionArmOperation arm => arm.Value == value,
            _ => false,
        })
        {
            value = value.Parent!;
        }

        return value;
    }

    private static bool IsDropped(IOperation value) => value.Parent switch
    {
        IExpressionStatementOperation => true,
        ISimpleAssignmentOperation { Target: IDiscardOperation, Parent: IExpressionStatementOperation } => true,
        IInvocationOperation or IPropertyReferenceOperation => IsUsedAsReceiver(value),
        _ => false,
    };

    private static bool IsOnlyUsed(ILocalSymbol run, IOperation opening, TrackedMethods tracked)
    {
        IOperation root = opening;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root.Descendants().OfType<ILocalReferenceOperation>()
            .Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, run))
            .All(reference => IsOnlyUse(reference, tracked));
    }

    private static bool IsOnlyUse(ILocalReferenceOperation reference, TrackedMethods tracked)
    {
        IOperation value = reference;
        while (value.Parent is IConversionOperation { OperatorMethod: null })
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            INameOfOperation => true,
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } => true,
            IIsPatternOperation { Pattern: var pattern } => IsNullCheck(pattern),
            ISimpleAssignmentOperation { Parent: IExpressionStatementOperation } assignment => assignment.Target == value,
            IArgumentOperation { Parameter.RefKind: RefKind.None, Parent: IInvocationOperation { TargetMethod: var called } } => tracked.IsTracked(called),
            IConditionalAccessOperation access when access.Operation == value => IsUsedAsReceiver(access),
            _ => value == reference && IsUsedAsReceiver(reference),
        };
    }

    // A member is called or read that does not end the run.
    private static bool IsUsedAsReceiver(IOperation run) => run.Parent switch
    {
        IInvocationOperation { Instance: { } instance, TargetMethod: var method } when instance == run => !Ends(method),
        IMethodReferenceOperation { Instance: { } instance, Method: var method } when instance == run => !Ends(method),
        IPropertyReferenceOperation { Instance: { } instance } when instance == run => true,
        _ => false,
    };

    private static bool IsUsedAsReceiver(IConditionalAccessOperation access)
    {
        IOperation? receiver = access.WhenNotNull.DescendantsAndSelf().FirstOrDefault(static each => each is IConditionalAccessInstanceOperation);
        return receiver is not null && IsUsedAsReceiver(receiver);
    }

    private static bool Ends(IMethodSymbol method) => method.Name is nameof(IDisposable.Dispose) or "DisposeAsync";

    private static bool IsNullCheck(IPatternOperation pattern) => pattern switch
    {
        INegatedPatternOperation { Pattern: var inner } => IsNullCheck(inner),
        IConstantPatternOperation => true,
        IRecursivePatternOperation { DeclaredSymbol: null, PropertySubpatterns.IsEmpty: true, DeconstructionSubpatterns.IsEmpty: true } => true,
        _ => false,
    };
}
