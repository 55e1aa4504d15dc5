using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Flow;

/// <summary>What is known of the methods that code beside recordings calls.</summary>
internal static class Calls
{
    // What notes something down fails only where nothing works any more.
    private static readonly ImmutableHashSet<string> Notes =
    [
        "Stopwatch", "Console", "Debug", "Trace", "Activity", "Counter", "Histogram", "UpDownCounter", "StringBuilder", "Interlocked",
        "TaskCompletionSource",
    ];

    internal static bool CreatesTracker(IMethodSymbol method) =>
        method.Name == "CreateTracker" && method.ContainingType.Is(TypeNames.ModelCallTracking);

    /// <summary>Whether a call passes a tracker on without keeping it or recording on it.</summary>
    internal static bool OnlyLooks(IMethodSymbol method) =>
        method.Name is "ThrowIfNull" or "ReferenceEquals" or "Equals" or "GetHashCode" or "ToString" or "KeepAlive";

    /// <summary>
    /// Whether a call is not taken for work that fails: what the compiler adds at the end of a <c>using</c> or a <c>lock</c>, what
    /// notes something down, and loggers, which keep their failures to themselves.
    /// </summary>
    internal static bool CannotFail(IInvocationOperation call) =>
        (call.IsImplicit && call.TargetMethod.Name is "Dispose" or "DisposeAsync" or "Exit")
        || CannotFail(call.TargetMethod);

    private static bool CannotFail(IMethodSymbol method) =>
        method is { ContainingType: { Name: var type, ContainingNamespace: { } space } }
        && (type is "ModelCallTracker" or "ModelRun"
            || (type is "Task" or "ValueTask" && method.Name is "FromResult" or "ConfigureAwait")
            || method.Name == "GetElapsedTime"
            || (IsOfClassLibrary(space) && (Notes.Contains(type) || (method.Name is "Add" or "Enqueue" or "Push" && IsCollection(space))))
            || (type is "Results" or "TypedResults" or "ControllerBase" && space.ContainingNamespace is { Name: "AspNetCore" })
            || (space.Name == "Logging" && space.ContainingNamespace is { Name: "Extensions" }));

    private static bool IsCollection(INamespaceSymbol space) =>
        space is { Name: "Generic" or "Concurrent", ContainingNamespace.Name: "Collections" };

    private static bool IsOfClassLibrary(INamespaceSymbol space)
    {
        INamespaceSymbol outermost = space;
        while (outermost.ContainingNamespace is { IsGlobalNamespace: false } around)
        {
            outermost = around;
        }

        return outermost.Name == "System";
    }

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
