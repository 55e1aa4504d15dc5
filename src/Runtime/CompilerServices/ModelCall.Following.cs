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
    private static Task Follow(Task task, ModelCall call)
    {
#if NET9_0_OR_GREATER
        TaskCompletionSource copy = new();
        _ = ObserveAsync(task, call, copy);
        return copy.Task;
#else
        return ObserveAsync(task, call).Unwrap();
#endif
    }

    private static Task<T> Follow<T>(Task<T> task, ModelCall call, ResponseReader<T>? reader)
    {
#if NET9_0_OR_GREATER
        TaskCompletionSource<T> copy = new();
        _ = ObserveAsync(task, call, reader, copy);
        return copy.Task;
#else
        return ObserveAsync(task, call, reader).Unwrap();
#endif
    }

    private static async Task<Task> ObserveAsync(Task task, ModelCall call, TaskCompletionSource? copy = null)
    {
        try
        {
            await task.ConfigureAwait(false);
            call.Succeed();
        }
#pragma warning disable CA1031 // It goes on in the task.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            call.Fail(exception);
        }

#if NET9_0_OR_GREATER
        copy?.SetFromTask(task);
#endif
        return task;
    }

    private static async Task<Task<T>> ObserveAsync<T>(
        Task<T> task, ModelCall call, ResponseReader<T>? reader, TaskCompletionSource<T>? copy = null)
    {
        try
        {
            call.Finish(await task.ConfigureAwait(false), reader);
        }
#pragma warning disable CA1031 // It goes on in the task.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            call.Fail(exception);
        }

#if NET9_0_OR_GREATER
        copy?.SetFromTask(task);
#endif
        return task;
    }
}
