using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tracking.Analyzer.Flow;

namespace Tracking.Analyzer.Lifetime;

/// <summary>How often, and when, a function runs that is written where a delegate is expected.</summary>
internal static class DelegateRuns
{
    /// <summary>Reads it off what the function is given to; unknown where that cannot be seen.</summary>
    internal static DelegateExecution Of(IAnonymousFunctionOperation function, DelegateTable table)
    {
        IOperation? receiver = function.Parent;
        while (receiver is IDelegateCreationOperation or IConversionOperation or IArgumentOperation or IArrayInitializerOperation or IArrayCreationOperation)
        {
            receiver = receiver.Parent;
        }

        return receiver switch
        {
            IEventAssignmentOperation { Adds: true } => DelegateExecution.Many,
            IObjectCreationOperation { Constructor: { } constructor } => table.ExecutionOf(constructor),
            IInvocationOperation invocation => table.ExecutionOf(invocation.TargetMethod) is var execution
                && execution == DelegateExecution.Once
                && IsWork(invocation.Type)
                && IsDropped(invocation)
                    ? DelegateExecution.Later
                    : execution,
            _ => DelegateExecution.Unknown,
        };
    }

    private static bool IsWork(ITypeSymbol? type) => type is { Name: "Task" or "ValueTask" };

    private static bool IsDropped(IInvocationOperation invocation) =>
        invocation.Parent is IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation };
}
