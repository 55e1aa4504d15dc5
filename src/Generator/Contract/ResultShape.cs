using Microsoft.CodeAnalysis;

namespace Tracking.Generator.Contract;

/// <summary>How a tracked method gives its result.</summary>
internal enum ResultKind
{
    Void,
    Value,
    Task,
    TaskOf,
    ValueTask,
    ValueTaskOf,
    AsyncStream,
    Sequence,
}

/// <summary>The return type of a tracked method, taken apart.</summary>
/// <param name="Kind">How the result is given.</param>
/// <param name="Response">The type of the response or of a stream's element; null if there is none.</param>
/// <param name="IsTracked">Whether the caller gets the run with the result.</param>
internal sealed record ResultShape(ResultKind Kind, ITypeSymbol? Response, bool IsTracked)
{
    internal bool IsStream => Kind is ResultKind.AsyncStream or ResultKind.Sequence;

    internal static ResultShape Of(IMethodSymbol method)
    {
        ITypeSymbol type = method.ReturnType;
        if (method.ReturnsVoid)
        {
            return new(ResultKind.Void, null, false);
        }

        if (type.Is(TypeNames.Task))
        {
            return new(ResultKind.Task, null, false);
        }

        if (type.Is(TypeNames.ValueTask))
        {
            return new(ResultKind.ValueTask, null, false);
        }

        if (type.ArgumentOf(TypeNames.TaskOf) is { } taskResult)
        {
            return Unwrap(ResultKind.TaskOf, taskResult);
        }

        if (type.ArgumentOf(TypeNames.ValueTaskOf) is { } valueTaskResult)
        {
            return Unwrap(ResultKind.ValueTaskOf, valueTaskResult);
        }

        if (type.ArgumentOf(TypeNames.TrackedStream) is { } trackedElement)
        {
            return new(ResultKind.AsyncStream, trackedElement, true);
        }

        if (type.ArgumentOf(TypeNames.AsyncEnumerable) is { } element)
        {
            return new(ResultKind.AsyncStream, element, false);
        }

        return type.ArgumentOf(TypeNames.Enumerable) is { } item
            ? new(ResultKind.Sequence, item, false)
            : Unwrap(ResultKind.Value, type);
    }

    private static ResultShape Unwrap(ResultKind kind, ITypeSymbol result) =>
        result.ArgumentOf(TypeNames.Tracked) is { } value ? new(kind, value, true) : new(kind, result, false);
}
