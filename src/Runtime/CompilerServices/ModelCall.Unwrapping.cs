#if !NET9_0_OR_GREATER
namespace Tracking.CompilerServices;

/// <content>The caller's task where a task cannot be completed as another one was.</content>
public partial struct ModelCall : IPendingCall
{
    private static Task Follow<TCall>(Task task, TCall call)
        where TCall : struct, IPendingCall => ObserveAsync(task, call).Unwrap();

    private static Task<T> Follow<T, TCall>(Task<T> task, TCall call, ResponseReader<T>? reader)
        where TCall : struct, IPendingCall => ObserveAsync(task, call, reader).Unwrap();

    private static async Task<Task> ObserveAsync<TCall>(Task task, TCall call)
        where TCall : struct, IPendingCall
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

        return task;
    }

    private static async Task<Task<T>> ObserveAsync<T, TCall>(Task<T> task, TCall call, ResponseReader<T>? reader)
        where TCall : struct, IPendingCall
    {
        try
        {
            call.Succeed(await task.ConfigureAwait(false), reader);
        }
#pragma warning disable CA1031 // It goes on in the task.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            call.Fail(exception);
        }

        return task;
    }
}
#endif
