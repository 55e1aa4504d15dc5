namespace Tracking.HotPath.Subjects;

/// <summary>A model that answers at once, or when it is told to.</summary>
public sealed class Model
{
    private TaskCompletionSource<Reply> _pending = new();

    public Reply Reply { get; } = new(12, 8);

    public Task<Reply> Ready { get; } = Task.FromResult(new Reply(12, 8));

    public Task<Reply> Pending()
    {
        _pending = new TaskCompletionSource<Reply>();
        return _pending.Task;
    }

    public void Answer() => _pending.SetResult(Reply);
}
