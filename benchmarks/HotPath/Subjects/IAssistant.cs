namespace Tracking.HotPath.Subjects;

/// <summary>What proxies stand in for.</summary>
public interface IAssistant
{
    /// <summary>A call whose answer is already there.</summary>
    Task<Reply> AskAsync(string question, CancellationToken cancellationToken = default);

    /// <summary>A call whose answer is awaited.</summary>
    Task<Reply> WaitAsync(string question, CancellationToken cancellationToken = default);
}
