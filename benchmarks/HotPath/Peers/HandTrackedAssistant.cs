using Tracking.HotPath.Subjects;

namespace Tracking.HotPath.Peers;

/// <summary>The application tracked by hand.</summary>
public sealed class HandTrackedAssistant(Assistant assistant, HandTracking tracking)
{
    private static readonly ModelCallDescriptor Ask = new("HandTrackedAssistant.AskAsync");
    private static readonly ModelCallDescriptor Wait = new("HandTrackedAssistant.WaitAsync");

    public Task<Reply> AskAsync(string question, CancellationToken cancellationToken = default)
    {
        if (!tracking.IsWanted)
        {
            return assistant.AskAsync(question, cancellationToken);
        }

        HandTrackedCall call = HandTracking.Start(Ask);
        Task<Reply> task;
        try
        {
            task = assistant.AskAsync(question, cancellationToken);
        }
        catch (Exception exception)
        {
            tracking.Fail(in call, exception, cancellationToken);
            throw;
        }

        return Track(call, task, cancellationToken);
    }

    public Task<Reply> WaitAsync(string question, CancellationToken cancellationToken = default)
    {
        if (!tracking.IsWanted)
        {
            return assistant.WaitAsync(question, cancellationToken);
        }

        HandTrackedCall call = HandTracking.Start(Wait);
        Task<Reply> task;
        try
        {
            task = assistant.WaitAsync(question, cancellationToken);
        }
        catch (Exception exception)
        {
            tracking.Fail(in call, exception, cancellationToken);
            throw;
        }

        return Track(call, task, cancellationToken);
    }

    private Task<Reply> Track(in HandTrackedCall call, Task<Reply> task, CancellationToken cancellationToken)
    {
        if (task.IsCompletedSuccessfully)
        {
            tracking.Succeed(in call, task.Result);
            return task;
        }

        return ObserveAsync(call, task, cancellationToken).Unwrap();
    }

    // Unwrapped, the caller gets the status of the task and all of its exceptions, as untracked.
    private async Task<Task<Reply>> ObserveAsync(HandTrackedCall call, Task<Reply> task, CancellationToken cancellationToken)
    {
        try
        {
            Reply reply = await task.ConfigureAwait(false);
            tracking.Succeed(in call, reply);
        }
        catch (Exception exception)
        {
            tracking.Fail(in call, exception, cancellationToken);
        }

        return task;
    }
}
