using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Flow;

/// <summary>What is known of the methods that code beside recordings calls.</summary>
internal static class Calls
{
    internal static bool CreatesTracker(IMethodSymbol method) =>
        method.Name == "CreateTracker" && method.ContainingType.Is(TypeNames.ModelCallTracking);

    /// <summary>Whether a call passes a tracker on without keeping it or recording on it.</summary>
    internal static bool OnlyLooks(IMethodSymbol method) =>
        method.Name is "ThrowIfNull" or "ReferenceEquals" or "Equals" or "GetHashCode" or "ToString" or "KeepAlive";

    /// <summary>
    /// Whether a call is not taken for work that fails: what the compiler adds at the end of a <c>using</c> or a <c>lock</c>, watches,
    /// and loggers, which keep their failures to themselves.
    /// </summary>
    internal static bool CannotFail(IInvocationOperation call) =>
        (call.IsImplicit && call.TargetMethod.Name is "Dispose" or "DisposeAsync" or "Exit")
        || CannotFail(call.TargetMethod);

    private static bool CannotFail(IMethodSymbol method) =>
        method is { ContainingType: { Name: var type, ContainingNamespace: { } space } }
        && (type is "Stopwatch" or "ModelCallTracker"
            || (type == "Task" && method.Name is "FromResult" or "ConfigureAwait")
            || (type is "Task" or "ValueTask" && method.Name == "ConfigureAwait")
            || method.Name == "GetElapsedTime"
            || (space.Name == "Logging" && space.ContainingNamespace is { Name: "Extensions" }));

    /// <summary>Whether a call has ended, with all that it runs, when the next operation is executed.</summary>
    internal static bool IsAwaitedOrPlain(IInvocationOperation call)
    {
        if (!call.TargetMethod.IsAsync && !IsTask(call.Type))
        {
            return true;
        }

        IOperation? parent = call.Parent;
        while (parent is IInvocationOperation { TargetMethod.Name: "ConfigureAwait" } or IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent is IAwaitOperation;
    }

    internal static bool IsTask(ITypeSymbol? type) =>
        type is not null
        && (type.Is(TypeNames.Task) || type.Is(TypeNames.ValueTask) || type.Is(TypeNames.TaskOf) || type.Is(TypeNames.ValueTaskOf));
}
