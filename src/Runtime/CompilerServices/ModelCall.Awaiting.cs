namespace Tracking.CompilerServices;

/// <content>The caller's task of a core that gives a <see cref="ValueTask"/>.</content>
/// <remarks>
/// A method for each kind of call, and none that is generic in it: a native binary contains all that a boxed type argument
/// could be asked, and a call has a cancellation token.
/// </remarks>
public partial struct ModelCall
{
    private static async ValueTask AwaitAsync(ValueTask task, PlainCall pending)
    {
        try
        {
            await task.ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            pending.Fail(exception);
            throw;
        }

        pending.Succeed<object?>(null, null);
    }

    private static async ValueTask AwaitAsync(ValueTask task, ModelCall pending)
    {
        try
        {
            await task.ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            pending.Fail(exception);
            throw;
        }

        pending.Succeed<object?>(null, null);
    }

    private static async ValueTask<T> AwaitAsync<T>(ValueTask<T> task, PlainCall pending, ResponseReader<T>? reader)
    {
        T response;
        try
        {
            response = await task.ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            pending.Fail(exception);
            throw;
        }

        pending.Succeed(response, reader);
        return response;
    }

    private static async ValueTask<T> AwaitAsync<T>(ValueTask<T> task, ModelCall pending, ResponseReader<T>? reader)
    {
        T response;
        try
        {
            response = await task.ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            pending.Fail(exception);
            throw;
        }

        pending.Succeed(response, reader);
        return response;
    }

    private static async ValueTask<Tracked<T>> AwaitTrackedAsync<T>(ValueTask<T> task, ModelCall call, ResponseReader<T>? reader)
    {
        T response;
        try
        {
            response = await task.ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            call.Fail(exception);
            throw;
        }

        return call.SucceedTracked(response, reader);
    }
}
