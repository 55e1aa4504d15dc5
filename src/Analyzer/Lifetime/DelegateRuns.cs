using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tracking.Analyzer.Flow;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Lifetime;

/// <summary>How often, and when, a function runs that is written where a delegate is expected.</summary>
internal static class DelegateRuns
{
    /// <summary>Reads it off what the function is given to; unknown where that cannot be seen.</summary>
    internal static DelegateExecution Of(IAnonymousFunctionOperation function, DelegateTable table) =>
        ReceiverOf(function) switch
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

    /// <summary>What a function that is written as a delegate is given to.</summary>
    internal static IOperation? ReceiverOf(IAnonymousFunctionOperation function)
    {
        IOperation? receiver = function.Parent;
        while (receiver is IDelegateCreationOperation or IConversionOperation or IArgumentOperation or IArrayInitializerOperation or IArrayCreationOperation)
        {
            receiver = receiver.Parent;
        }

        return receiver;
    }

    /// <summary>Whether a function is work that is started and that nobody waits for.</summary>
    internal static bool IsForgotten(IAnonymousFunctionOperation function, DelegateTable table) =>
        ReceiverOf(function) is IInvocationOperation invocation
        && ((table.ExecutionOf(invocation.TargetMethod) == DelegateExecution.Once && IsWork(invocation.Type) && IsDropped(invocation))
            || invocation.TargetMethod is { ContainingType: { Name: "ThreadPool", ContainingNamespace.Name: "Threading" }, Name: "QueueUserWorkItem" or "UnsafeQueueUserWorkItem" });

    /// <summary>Whether a function is the body of a parallel loop or query, of which several run at the same time.</summary>
    internal static bool IsParallel(IAnonymousFunctionOperation function) =>
        ReceiverOf(function) is IInvocationOperation { TargetMethod: { ContainingType: { } type, Name: not "Invoke" } }
        && (type.Is("System.Threading.Tasks.Parallel") || type.Is("System.Linq.ParallelEnumerable"));

    private static bool IsWork(ITypeSymbol? type) => type is { Name: "Task" or "ValueTask" };

    private static bool IsDropped(IInvocationOperation invocation) =>
        invocation.Parent is IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation };
}
