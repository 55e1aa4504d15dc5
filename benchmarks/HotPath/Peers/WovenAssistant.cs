using Tracking.HotPath.Subjects;

namespace Tracking.HotPath.Peers;

/// <summary>The application whose methods are woven.</summary>
public sealed class WovenAssistant(Assistant assistant)
{
    [TrackedByAspect]
    public Task<Reply> AskAsync(string question, CancellationToken cancellationToken = default) =>
        assistant.AskAsync(question, cancellationToken);
}
