using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Lifetime;

/// <summary>Runs that a call of <c>Dispose</c> ends, as far as it is sure to.</summary>
internal static class DisposedRuns
{
    /// <summary>Whether a run is disposed behind an operation in the same function, however that goes on.</summary>
    internal static bool IsDisposedBehind(IOperation operation, ILocalSymbol run)
    {
        bool isLeaving = false;
        for (IOperation child = operation; ParentInFunction(child) is { } parent; child = parent)
        {
            if (parent is ITryOperation around && child != around.Finally && EndedBy(around).Is(run))
            {
                return !IsTakenAgain(operation, run);
            }

            // What leaves the block passes only the finally blocks around it.
            isLeaving |= parent is IBlockOperation && Leaves(child);
            if (!isLeaving && parent is IBlockOperation block && Behind(child, block).FirstOrDefault(each => Ends(each, run) || Leaves(each)) is { } next)
            {
                if (Ends(next, run))
                {
                    return !IsTakenAgain(operation, run);
                }

                isLeaving = true;
            }
        }

        return false;
    }

    /// <summary>The run that the <c>finally</c> around an operation disposes; null if there is none.</summary>
    internal static ILocalSymbol? OpenAt(IOperation operation)
    {
        for (IOperation child = operation; ParentInFunction(child) is { } parent; child = parent)
        {
            if (parent is ITryOperation around && child != around.Finally && EndedBy(around) is { } run && !IsTakenAgain(operation, run))
            {
                return run;
            }
        }

        return null;
    }

    /// <summary>What is recorded, and lost, behind a <c>using</c> or a call of <c>Dispose</c> that ends a run.</summary>
    internal static IEnumerable<IOperation> LateRecordings(IOperation end)
    {
        IOperation? statement = end is IInvocationOperation { Parent: IConditionalAccessOperation access } ? access.Parent : end is IInvocationOperation ? end.Parent : end;
        if (statement is null || EndedByStatement(statement) is not { } run || IsTakenAgain(end, run))
        {
            return [];
        }

        IOperation last = statement.Parent is IBlockOperation { Parent: ITryOperation around } && around.Finally == statement.Parent ? around : statement;
        return last.Parent is not IBlockOperation block
            ? []
            : Behind(last, block).TakeWhile(static each => each is not ILabeledOperation)
                .SelectMany(static each => each.DescendantsAndSelf())
                .Where(each => each is IInvocationOperation { TargetMethod.Name: "TrackError" or "NoteCorrelationId", Instance: ILocalReferenceOperation { Local: var local } }
                    && local.Is(run)
                    && SymbolEqualityComparer.Default.Equals(OpenRuns.FunctionAround(each, run.ContainingSymbol), run.ContainingSymbol));
    }

    private static bool Ends(IOperation statement, ILocalSymbol run) =>
        EndedByStatement(statement).Is(run) || (statement is ITryOperation around && EndedBy(around).Is(run));

    private static ILocalSymbol? EndedBy(ITryOperation operation) =>
        operation.Finally?.Operations.Select(EndedByStatement).FirstOrDefault(static run => run is not null);

    private static ILocalSymbol? EndedByStatement(IOperation statement) => statement switch
    {
        IUsingOperation { Resources: ILocalReferenceOperation { Local: var resource } } => RunOf(resource),
        IExpressionStatementOperation { Operation: IConditionalAccessOperation { Operation: var run, WhenNotNull: var call } } when IsDisposal(call) => RunIn(run),
        IExpressionStatementOperation { Operation: IInvocationOperation { Instance: { } run } call } when IsDisposal(call) => RunIn(run),
        _ => null,
    };

    private static bool IsDisposal(IOperation call) => call is IInvocationOperation { TargetMethod: { Name: "Dispose", Parameters.IsEmpty: true } };

    private static ILocalSymbol? RunIn(IOperation value) => value.Unconverted() is ILocalReferenceOperation { Local: var local } ? RunOf(local) : null;

    private static ILocalSymbol? RunOf(ILocalSymbol local) => local.Type.Is(TypeNames.ModelRun) ? local : null;

    private static IEnumerable<IOperation> Behind(IOperation statement, IBlockOperation block) => block.Operations.SkipWhile(each => each != statement).Skip(1);

    private static bool Leaves(IOperation operation) =>
        operation is IReturnOperation { Kind: not OperationKind.YieldReturn } or IBranchOperation or IThrowOperation
        || (operation is not (IAnonymousFunctionOperation or ILocalFunctionOperation) && operation.ChildOperations.Any(Leaves));

    private static IOperation? ParentInFunction(IOperation operation) =>
        operation.Parent is IAnonymousFunctionOperation or ILocalFunctionOperation ? null : operation.Parent;

    // What is put into the variable more than once, need not be the run that is disposed.
    private static bool IsTakenAgain(IOperation operation, ILocalSymbol run)
    {
        IOperation root = operation;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root.Descendants().Count(each => each switch
        {
            IVariableDeclaratorOperation { Symbol: var declared } declarator =>
                declared.Is(run) && declarator.GetVariableInitializer() is { Value.ConstantValue.HasValue: false },
            IAssignmentOperation { Target: ILocalReferenceOperation { Local: var assigned } } => assigned.Is(run),
            IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out, Value: ILocalReferenceOperation { Local: var passed } } => passed.Is(run),
            _ => false,
        }) > 1;
    }

    private static bool Is(this ILocalSymbol? local, ILocalSymbol run) => SymbolEqualityComparer.Default.Equals(local, run);
}
