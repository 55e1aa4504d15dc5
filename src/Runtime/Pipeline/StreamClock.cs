using System.Runtime.CompilerServices;

namespace Tracking;

/// <summary>
/// The two times of a stream: since the request went out, and of that what was spent waiting for the stream. The clock is read
/// where the consumer really waits: a provider's buffer often holds many elements, and a clock read costs more than handing
/// one on.
/// </summary>
internal struct StreamClock
{
    private const int ElementsOfOneTick = 16;

    private TimeProvider _time;
    private long _started;
    private long _waitStarted;
    private long _lastSeen;
    private long _lastTick;
    private bool _firstWaitIsOver;
    private bool _stopped;

    /// <summary>Time spent waiting for the stream so far.</summary>
    internal TimeSpan Waited { get; private set; }

    internal readonly long Started => _started;

    /// <summary>From the start to the moment at which the clock was last read.</summary>
    internal readonly TimeSpan SinceStart => _time.Between(_started, _lastSeen);

    internal void Start(TimeProvider time)
    {
        _time = time;
        _started = time.GetTimestamp();
        _lastSeen = _started;
        _waitStarted = _started;
    }

    internal void WaitBegins()
    {
        // The first wait began with the request.
        if (_firstWaitIsOver)
        {
            _waitStarted = _time.GetTimestamp();
        }
    }

    /// <summary>The stream gave an element, its end or an exception.</summary>
    /// <param name="waited">Whether it had to be waited for.</param>
    internal void Moved(bool waited)
    {
        if (waited || !_firstWaitIsOver)
        {
            _firstWaitIsOver = true;
            Read();
            Waited = Waited.Plus(_time.Between(_waitStarted, _lastSeen));
        }
    }

    internal void Read()
    {
        _lastSeen = _time.GetTimestamp();
        _lastTick = 0;
    }

    internal void Stop()
    {
        if (!_stopped)
        {
            Read();
        }
    }

    /// <summary>Stops at the time at which the stream was last asked for an element: nobody knows when it was forgotten.</summary>
    /// <remarks>
    /// Of elements that were there already, one after the other, the system's clock is read for each sixteenth: the last fifteen
    /// may be left out.
    /// </remarks>
    internal void StopAtLastMove()
    {
        _stopped = true;
        long moved = Math.Max(_lastSeen, _waitStarted);
        if (_lastTick != 0)
        {
            long ago = (Environment.TickCount64 - _lastTick) * _time.TimestampFrequency / 1000;
            moved = Math.Max(moved, _time.GetTimestamp() - ago);
        }

        _lastSeen = moved;
    }

    internal readonly DateTimeOffset StartedAt() => _time.GetUtcNow().Before(_time.Since(_started));

    /// <summary>Takes the time, roughly, of an element that was there already: only a stream that is forgotten later needs it.</summary>
    /// <returns>
    /// At which element from here to do so again. Where the coarse clock stood still since it was last read, the next elements
    /// will not take it far either; a consumer that takes its time is worth a reading for each.
    /// </returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal int Tick()
    {
        if (!ReferenceEquals(_time, TimeProvider.System))
        {
            Read();
            return 1;
        }

        long tick = Environment.TickCount64;
        bool stoodStill = tick == _lastTick;
        _lastTick = tick;
        return stoodStill ? ElementsOfOneTick : 1;
    }
}
