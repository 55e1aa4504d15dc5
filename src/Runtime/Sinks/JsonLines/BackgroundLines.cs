namespace Tracking;

/// <summary>Lines on their way to a file, and the thread that writes them.</summary>
internal sealed class BackgroundLines
{
    private const int Many = 64 * 1024;

    private readonly object _lock = new();
    private readonly LineBuffer _accepted = new();
    private readonly LineBuffer _unwritten = new();
    private readonly JsonLinesFile _file;
    private readonly TimeSpan _interval;
    private readonly SinkClock _clock;
    private readonly Action<Exception> _failed;
    private readonly Action<int> _lost;
    private readonly Thread _thread;
    private TaskCompletionSource? _flush;
    private long _waitsSince;
    private long _heldBack;
    private bool _isUrgent;
    private bool _isFailing;
    private bool _isClosing;
    private bool _isClosed;

    /// <param name="file">Where to.</param>
    /// <param name="interval">How long lines wait for others.</param>
    /// <param name="clock">Measures that.</param>
    /// <param name="failed">Told of a failure that no flush has asked for.</param>
    /// <param name="lost">Told how many lines were accepted and will never be written.</param>
    internal BackgroundLines(JsonLinesFile file, TimeSpan interval, SinkClock clock, Action<Exception> failed, Action<int> lost)
    {
        _file = file;
        _interval = interval;
        _clock = clock;
        _failed = failed;
        _lost = lost;
        _thread = new Thread(Execute) { IsBackground = true, Name = "Tracking JSON lines" };
        _thread.UnsafeStart();
    }

    /// <summary>Accepts a line; false if more would wait than is allowed.</summary>
    internal bool TryAdd(ReadOnlySpan<byte> line, int day, int maxBytes)
    {
        lock (_lock)
        {
            if (_isClosed)
            {
                WriteAtOnce(line, day);
                return true;
            }

            if (_heldBack + line.Length > maxBytes)
            {
                return false;
            }

            _accepted.Add(line, day);
            bool isFirst = _heldBack == 0;
            _heldBack += line.Length;
            if (isFirst)
            {
                _waitsSince = _clock.Timestamp();
            }

            _isUrgent |= _accepted.Length >= Many && !_isFailing;
            if (isFirst || _isUrgent)
            {
                Monitor.PulseAll(_lock);
            }

            return true;
        }
    }

    /// <summary>Completes when all that was accepted before is written, or with what the attempt failed with.</summary>
    internal Task RequestFlush()
    {
        lock (_lock)
        {
            if (_heldBack == 0 || _isClosed)
            {
                return Task.CompletedTask;
            }

            _isUrgent = true;
            Monitor.PulseAll(_lock);
            _flush ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _flush.Task;
        }
    }

    /// <summary>Writes what was accepted and gives up the file.</summary>
    internal void Close(TimeSpan atMost)
    {
        lock (_lock)
        {
            _isClosing = true;
            Monitor.PulseAll(_lock);
        }

        _thread.Join(atMost);
    }

    private void Execute()
    {
        while (WaitForLines())
        {
            WriteAll();
        }

        do
        {
            WriteAll();
        }
        while (!TryEnd());
    }

    /// <summary>Gives up the file, unless there is more to write that can be written.</summary>
    private bool TryEnd()
    {
        lock (_lock)
        {
            if (_flush is not null || (_accepted.Length > 0 && !_isFailing))
            {
                return false;
            }

            _accepted.MoveTo(_unwritten);
            _lost(_unwritten.Lines);
            _unwritten.Clear();
            _heldBack = 0;
            _file.Close();
            _isClosed = true;
            return true;
        }
    }

    /// <summary>Waits until there is something to write, and for more of it; false when no more is to come.</summary>
    private bool WaitForLines()
    {
        TimeSpan left;
        lock (_lock)
        {
            while (_heldBack == 0 && !_isClosing)
            {
                Monitor.Wait(_lock);
            }

            left = _interval - _clock.Since(_waitsSince);
        }

        if (left > TimeSpan.Zero)
        {
            WaitForMore(left);
        }

        lock (_lock)
        {
            return !_isClosing;
        }
    }

    private void WaitForMore(TimeSpan atMost)
    {
        bool isDue = false;
        using ITimer? timer = _clock.IsSystem ? null : _clock.CreateTimer(EndWait, atMost);
        long until = Environment.TickCount64 + (long)atMost.TotalMilliseconds;
        lock (_lock)
        {
            // The clock may have been moved before the timer was there.
            isDue |= timer is not null && _clock.Since(_waitsSince) >= _interval;
            while (!isDue && !_isUrgent && !_isClosing)
            {
                if (timer is not null)
                {
                    Monitor.Wait(_lock);
                }
                else
                {
                    long left = until - Environment.TickCount64;
                    isDue = left <= 0 || !Monitor.Wait(_lock, (int)left);
                }
            }
        }

        void EndWait()
        {
            lock (_lock)
            {
                isDue = true;
                Monitor.PulseAll(_lock);
            }
        }
    }

    private void WriteAll()
    {
        TaskCompletionSource? flush;
        lock (_lock)
        {
            flush = _flush;
            _flush = null;
            _isUrgent = false;
            _accepted.MoveTo(_unwritten);
        }

        Exception? failure = TryWrite();
        lock (_lock)
        {
            _isFailing = failure is not null;
            _waitsSince = _clock.Timestamp();
        }

        if (failure is null)
        {
            flush?.SetResult();
        }
        else if (flush is null || !flush.TrySetException(failure))
        {
            _failed(failure);
        }
    }

    private Exception? TryWrite()
    {
        try
        {
            while (_unwritten.Length > 0)
            {
                int bytes = _file.Write(_unwritten.First(out int day), day);
                _unwritten.Remove(bytes);
                Written(bytes);
            }

            return null;
        }
#pragma warning disable CA1031 // The thread must not end; whatever it was is counted and logged.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LoseFirst();
            return exception;
        }
    }

    // Nobody knows how much of a line came through a pipe: it cannot be written again.
    private void LoseFirst()
    {
        if (_file.IsPipe)
        {
            int bytes = _unwritten.First(out _).IndexOf((byte)'\n') + 1;
            _unwritten.Remove(bytes);
            Written(bytes);
            _lost(1);
        }
    }

    private void Written(int bytes)
    {
        lock (_lock)
        {
            _heldBack -= bytes;
        }
    }

    private void WriteAtOnce(ReadOnlySpan<byte> line, int day)
    {
        try
        {
            _file.Write(line, day);
        }
        finally
        {
            _file.Close();
        }
    }
}
