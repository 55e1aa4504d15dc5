using System.Runtime.CompilerServices;

namespace Tracking.HotPath.Subjects;

/// <summary>The application without tracking. Nothing is inlined, so that each subject makes the same calls of it.</summary>
public class Assistant(Model model) : IAssistant
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public Task<Reply> AskAsync(string question, CancellationToken cancellationToken = default) => model.Ready;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public async Task<Reply> WaitAsync(string question, CancellationToken cancellationToken = default) => await model.Pending();

    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<Reply> AskValueAsync(string question) => new(model.Reply);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public Task RemindAsync(string question) => Task.CompletedTask;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public Reply Ask(string question) => model.Reply;
}
