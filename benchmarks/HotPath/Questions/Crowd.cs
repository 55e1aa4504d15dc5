namespace Tracking.HotPath.Questions;

/// <summary>Threads that do the same thing at the same time, and are kept in between.</summary>
internal sealed class Crowd : IDisposable
{
    private readonly Barrier _barrier;
    private Action _act = static () => { };
    private volatile bool _over;

    internal Crowd(int threads)
    {
        _barrier = new Barrier(threads + 1);
        for (int i = 0; i < threads; i++)
        {
            new Thread(Work) { IsBackground = true }.Start();
        }
    }

    public void Dispose()
    {
        _over = true;
        _barrier.SignalAndWait();
        _barrier.Dispose();
    }

    internal void Run(Action act)
    {
        _act = act;
        _barrier.SignalAndWait();
        _barrier.SignalAndWait();
    }

    private void Work()
    {
        _barrier.SignalAndWait();
        while (!_over)
        {
            _act();
            _barrier.SignalAndWait();
            _barrier.SignalAndWait();
        }
    }
}
