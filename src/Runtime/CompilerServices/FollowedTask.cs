#if NET9_0_OR_GREATER
namespace Tracking.CompilerServices;

/// <summary>The caller's task of a call that is awaited, and all that is needed to end the call, in one object.</summary>
/// <remarks>
/// An async method would be a second task beside it, with a state machine that generic code has to look up. A class for each
/// kind of call, and none that is generic in it: a native binary contains all that a boxed type argument could be asked, and
/// one with a cancellation token could be asked much.
/// </remarks>
internal abstract class FollowedTask<T>(Task<T> core) : TaskCompletionSource<T>
{
    // Sinks see what flowed to the call, as they would after an await.
    private readonly ExecutionContext? _context = ExecutionContext.Capture();

    internal Task<T> Follow()
    {
        core.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(Complete);
        return Task;
    }

    protected abstract void Succeed(T response);

    protected abstract void Fail(Exception exception);

    private void Complete()
    {
        if (_context is null)
        {
            End();
        }
        else
        {
            ExecutionContext.Run(_context, static task => ((FollowedTask<T>)task!).End(), this);
        }
    }

    private void End()
    {
        try
        {
            Succeed(core.GetAwaiter().GetResult());
        }
#pragma warning disable CA1031 // It goes on in the task.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Fail(exception);
        }

        SetFromTask(core);
    }
}

/// <summary>The caller's task of a call of which nothing more is known than that it was made.</summary>
internal sealed class FollowedPlainTask<T>(Task<T> core, PlainCall call, ResponseReader<T>? reader) : FollowedTask<T>(core)
{
    protected override void Succeed(T response) => call.Succeed(response, reader);

    protected override void Fail(Exception exception) => call.Fail(exception);
}

/// <summary>The caller's task of any other call.</summary>
internal sealed class FollowedCallTask<T>(Task<T> core, ModelCall call, ResponseReader<T>? reader) : FollowedTask<T>(core)
{
    protected override void Succeed(T response) => call.Succeed(response, reader);

    protected override void Fail(Exception exception) => call.Fail(exception);
}
#endif
