#if NET9_0_OR_GREATER
namespace Tracking.CompilerServices;

/// <summary>The caller's task of a call that is awaited, and all that is needed to end the call, in one object.</summary>
/// <remarks>An async method would be a second task beside it, with a state machine that generic code has to look up.</remarks>
internal sealed class FollowedTask<T, TCall>(Task<T> core, TCall call, ResponseReader<T>? reader) : TaskCompletionSource<T>
    where TCall : struct, IPendingCall
{
    // Sinks see what flowed to the call, as they would after an await.
    private readonly ExecutionContext? _context = ExecutionContext.Capture();

    internal Task<T> Follow()
    {
        core.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(Complete);
        return Task;
    }

    private void Complete()
    {
        if (_context is null)
        {
            End();
        }
        else
        {
            ExecutionContext.Run(_context, static task => ((FollowedTask<T, TCall>)task!).End(), this);
        }
    }

    private void End()
    {
        try
        {
            call.Succeed(core.GetAwaiter().GetResult(), reader);
        }
#pragma warning disable CA1031 // It goes on in the task.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            call.Fail(exception);
        }

        SetFromTask(core);
    }
}
#endif
