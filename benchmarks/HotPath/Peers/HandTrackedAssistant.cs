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

        return tracking.Track(in call, task, cancellationToken);
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

        return tracking.Track(in call, task, cancellationToken);
    }
}
