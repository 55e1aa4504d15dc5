namespace Tracking.HotPath.Subjects;

/// <summary>The application tracked by the generator.</summary>
public sealed partial class TrackedAssistant(Assistant assistant, ModelCallTracking tracking)
{
    [TrackedModelCall]
    public partial Task<Reply> AskAsync(string question, CancellationToken cancellationToken = default);

    [TrackedModelCall]
    public partial Task<Reply> WaitAsync(string question, CancellationToken cancellationToken = default);

    [TrackedModelCall]
    public partial ValueTask<Reply> AskValueAsync(string question);

    [TrackedModelCall(Tokens = TokenSource.None)]
    public partial Task RemindAsync(string question);

    [TrackedModelCall]
    public partial Reply Ask(string question);

    private Task<Reply> AskCoreAsync(string question, CancellationToken cancellationToken) => assistant.AskAsync(question, cancellationToken);

    private Task<Reply> WaitCoreAsync(string question, CancellationToken cancellationToken) => assistant.WaitAsync(question, cancellationToken);

    private ValueTask<Reply> AskValueCoreAsync(string question) => assistant.AskValueAsync(question);

    private Task RemindCoreAsync(string question) => assistant.RemindAsync(question);

    private Reply AskCore(string question) => assistant.Ask(question);
}
