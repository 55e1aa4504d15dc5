#if NET9_0_OR_GREATER
namespace Tracking.CompilerServices;

/// <content>
/// The caller's task, which completes as the core's does once that is recorded: with every exception and the status, where
/// awaiting would give the first exception alone; and the task that nobody observes is the caller's.
/// </content>
/// <remarks>
/// Unwrapping does the same, but brings cancellation sources and the texts of enums into native binaries, 80 KB of them.
/// </remarks>
public partial struct ModelCall
{
    private static Task Follow(Task task, PlainCall call)
    {
        TaskCompletionSource copy = new();
        _ = ObserveAsync(task, call, copy);
        return copy.Task;
    }

    private static Task Follow(Task task, ModelCall call)
    {
        TaskCompletionSource copy = new();
        _ = ObserveAsync(task, call, copy);
        return copy.Task;
    }

    private static Task<T> Follow<T>(Task<T> task, PlainCall call, ResponseReader<T>? reader) =>
        new FollowedPlainTask<T>(task, call, reader).Follow();

    private static Task<T> Follow<T>(Task<T> task, ModelCall call, ResponseReader<T>? reader) =>
        new FollowedCallTask<T>(task, call, reader).Follow();

    private static async Task ObserveAsync(Task task, PlainCall call, TaskCompletionSource copy)
    {
        try
        {
            await task.ConfigureAwait(false);
            call.Succeed<object?>(null, null);
        }
#pragma warning disable CA1031 // It goes on in the task.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            call.Fail(exception);
        }

        copy.SetFromTask(task);
    }

    private static async Task ObserveAsync(Task task, ModelCall call, TaskCompletionSource copy)
    {
        try
        {
            await task.ConfigureAwait(false);
            call.Succeed<object?>(null, null);
        }
#pragma warning disable CA1031 // It goes on in the task.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            call.Fail(exception);
        }

        copy.SetFromTask(task);
    }
}
#endif
