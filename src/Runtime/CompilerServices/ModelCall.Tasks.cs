using System.Runtime.CompilerServices;

namespace Tracking.CompilerServices;

/// <content>The end of calls whose core gives a task.</content>
public partial struct ModelCall
{
    private readonly bool IsPlain =>
        _identity.Parent is null && _outer is null && _inner is null && _tracker is null && _arguments.IsEmpty && _cancellation.IsPlain;

    private readonly PlainCall Plain => new(_site, _identity.Pipeline, _identity.RunId, _started, _cancellation.Argument);

    /// <summary>Ends the call when the core's task does.</summary>
    /// <param name="task">The core's task.</param>
    /// <returns>
    /// The same task if it has succeeded or was cancelled, else one that completes in the same way when the call is recorded.
    /// </returns>
    public Task Track(Task task)
    {
        LeaveCore();
        // Asked once: the task may go on at any time, and is to be seen in one state.
        switch (task?.Status)
        {
            case TaskStatus.RanToCompletion:
                Succeed();
                return task;
            case null or TaskStatus.Canceled:
                EndWithoutResult(task);
                return task!;
            case TaskStatus.Faulted:
                return Failed<object?>(task);
            default:
                return Later(task);
        }
    }

    /// <summary>Ends the call when the core's task does.</summary>
    /// <typeparam name="T">The response's type.</typeparam>
    /// <param name="task">The core's task.</param>
    /// <param name="reader">Reads the response; null if there is nothing to read.</param>
    /// <returns>
    /// The same task if it has succeeded or was cancelled, else one that completes in the same way when the call is recorded.
    /// </returns>
    public Task<T> Track<T>(Task<T> task, ResponseReader<T>? reader = null)
    {
        LeaveCore();
        switch (task?.Status)
        {
            case TaskStatus.RanToCompletion:
                Finish(task.GetAwaiter().GetResult(), reader);
                return task;
            case null or TaskStatus.Canceled:
                EndWithoutResult(task);
                return task!;
            case TaskStatus.Faulted:
                return Failed<T>(task);
            default:
                return Later(task, reader);
        }
    }

    /// <summary>Ends the call when the core's task does.</summary>
    /// <param name="task">The core's task.</param>
    /// <returns>A task that completes in the same way when the call is recorded.</returns>
    public ValueTask Track(ValueTask task)
    {
        LeaveCore();
        if (task.IsCompletedSuccessfully)
        {
            // A completed task may stand on a source that wants its result taken, once.
            task.GetAwaiter().GetResult();
            Succeed();
            return default;
        }

        return Later(task);
    }

    /// <summary>Ends the call when the core's task does.</summary>
    /// <typeparam name="T">The response's type.</typeparam>
    /// <param name="task">The core's task.</param>
    /// <param name="reader">Reads the response; null if there is nothing to read.</param>
    /// <returns>A task that completes in the same way when the call is recorded.</returns>
    public ValueTask<T> Track<T>(ValueTask<T> task, ResponseReader<T>? reader = null)
    {
        LeaveCore();
        if (task.IsCompletedSuccessfully)
        {
            T response = task.GetAwaiter().GetResult();
            Finish(response, reader);
            return new ValueTask<T>(response);
        }

        return Later(task, reader);
    }

    /// <summary>Ends the call when the core's task does.</summary>
    /// <typeparam name="T">The response's type.</typeparam>
    /// <param name="task">The core's task.</param>
    /// <param name="reader">Reads the response; null if there is nothing to read.</param>
    /// <returns>A task of the response with its run.</returns>
    public Task<Tracked<T>> TrackResult<T>(Task<T> task, ResponseReader<T>? reader = null)
    {
        LeaveCore();
        if (task is null)
        {
            FailWithoutTask();
            return null!;
        }

        return AwaitTrackedAsync(new ValueTask<T>(task), this, reader).AsTask();
    }

    /// <summary>Ends the call when the core's task does.</summary>
    /// <typeparam name="T">The response's type.</typeparam>
    /// <param name="task">The core's task.</param>
    /// <param name="reader">Reads the response; null if there is nothing to read.</param>
    /// <returns>A task of the response with its run.</returns>
    public ValueTask<Tracked<T>> TrackResult<T>(ValueTask<T> task, ResponseReader<T>? reader = null)
    {
        LeaveCore();
        return AwaitTrackedAsync(task, this, reader);
    }

    // Out of line: copies of the call are made here, and the frame of a method is cleared for all of its branches.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly Task Later(Task task) => IsPlain ? Follow(task, Plain) : Follow(task, this);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly Task<T> Later<T>(Task<T> task, ResponseReader<T>? reader) =>
        IsPlain ? Follow(task, Plain, reader) : Follow(task, this, reader);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly ValueTask Later(ValueTask task) => IsPlain ? AwaitAsync(task, Plain) : AwaitAsync(task, this);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly ValueTask<T> Later<T>(ValueTask<T> task, ResponseReader<T>? reader) =>
        IsPlain ? AwaitAsync(task, Plain, reader) : AwaitAsync(task, this, reader);

    /// <summary>Ends the call of a core that gave no task, or a cancelled one: the caller gets it as it is.</summary>
    private void EndWithoutResult(Task? task)
    {
        if (task is null)
        {
            FailWithoutTask();
        }
        else
        {
            Fail(new TaskCanceledException(task));
        }
    }

    /// <summary>Reading a task's exception marks it as observed, so the caller gets a task of its own to observe.</summary>
    private Task<T> Failed<T>(Task task)
    {
        AggregateException failure = task.Exception!;
        Fail(failure.InnerExceptions[0]);
        TaskCompletionSource<T> copy = new();
        copy.SetException(failure.InnerExceptions);
        return copy.Task;
    }

    // The caller gets the null, as it would untracked, and fails on it.
    private void FailWithoutTask() => Fail(new InvalidOperationException());
}
