using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tracking.Analyzer.Bypass;

/// <summary>The methods that code calls, or makes delegates of.</summary>
internal static class CalledMethods
{
    internal static IEnumerable<(IOperation Operation, IMethodSymbol Called)> Calls(this IOperation body) =>
        CallsAmong(body.DescendantsAndSelf());

    /// <summary>The calls in what may have any, by its syntax: all else is passed over.</summary>
    internal static IEnumerable<(IOperation Operation, IMethodSymbol Called)> Calls(this IOperation body, Func<SyntaxNode, bool> mayHaveAny) =>
        CallsAmong(Reached(body, mayHaveAny));

    private static IEnumerable<IOperation> Reached(IOperation body, Func<SyntaxNode, bool> mayHaveAny)
    {
        Stack<IOperation> open = new([body]);
        while (open.Count > 0)
        {
            IOperation operation = open.Pop();
            if (!mayHaveAny(operation.Syntax))
            {
                continue;
            }

            // The clauses of a query stand in each other's operations, and not in each other's syntax.
            if (operation is ITranslatedQueryOperation)
            {
                foreach (IOperation inner in operation.Descendants())
                {
                    yield return inner;
                }

                continue;
            }

            yield return operation;
            foreach (IOperation inner in operation.ChildOperations)
            {
                open.Push(inner);
            }
        }
    }

    private static IEnumerable<(IOperation Operation, IMethodSymbol Called)> CallsAmong(IEnumerable<IOperation> operations)
    {
        foreach (IOperation operation in operations)
        {
            switch (operation)
            {
                case IInvocationOperation { TargetMethod: var method }:
                    yield return (operation, method);
                    break;
                case IMethodReferenceOperation { Method: var method }:
                    yield return (operation, method);
                    break;
            }
        }
    }
}
