namespace Tracking;

/// <summary>Whole lines that wait to be written, and the day that each belongs to.</summary>
internal sealed class LineBuffer
{
    private const int Smallest = 4096;
    private const int LargestKept = 1024 * 1024;

    private readonly Queue<(int Day, int Bytes)> _days = new();
    private byte[] _bytes = new byte[Smallest];
    private int _start;
    private int _end;
    private int _lastDay;
    private int _bytesOfLastDay;

    internal int Length => _end - _start;

    internal int Lines => _bytes.AsSpan(_start, Length).Count((byte)'\n');

    internal void Add(ReadOnlySpan<byte> lines, int day)
    {
        MakeRoomFor(lines.Length);
        lines.CopyTo(_bytes.AsSpan(_end));
        _end += lines.Length;
        if (day != _lastDay && _bytesOfLastDay > 0)
        {
            _days.Enqueue((_lastDay, _bytesOfLastDay));
            _bytesOfLastDay = 0;
        }

        _lastDay = day;
        _bytesOfLastDay += lines.Length;
    }

    /// <summary>The oldest lines, all of one day.</summary>
    internal ReadOnlySpan<byte> First(out int day)
    {
        (day, int bytes) = _days.TryPeek(out (int Day, int Bytes) first) ? first : (_lastDay, _bytesOfLastDay);
        return _bytes.AsSpan(_start, bytes);
    }

    /// <summary>Takes away that many bytes of <see cref="First"/>.</summary>
    internal void Remove(int bytes)
    {
        _start += bytes;
        if (_days.TryDequeue(out (int Day, int Bytes) first))
        {
            PutBack(first.Day, first.Bytes - bytes);
        }
        else
        {
            _bytesOfLastDay -= bytes;
        }

        if (Length == 0)
        {
            Clear();
        }
    }

    internal void MoveTo(LineBuffer other)
    {
        while (Length > 0)
        {
            ReadOnlySpan<byte> lines = First(out int day);
            other.Add(lines, day);
            Remove(lines.Length);
        }
    }

    internal void Clear()
    {
        _start = _end = _bytesOfLastDay = 0;
        _days.Clear();
        if (_bytes.Length > LargestKept)
        {
            _bytes = new byte[Smallest];
        }
    }

    // Days are few: more than one only around midnight.
    private void PutBack(int day, int bytes)
    {
        if (bytes == 0)
        {
            return;
        }

        (int Day, int Bytes)[] others = [.. _days];
        _days.Clear();
        _days.Enqueue((day, bytes));
        foreach ((int Day, int Bytes) other in others)
        {
            _days.Enqueue(other);
        }
    }

    private void MakeRoomFor(int bytes)
    {
        if (_bytes.Length - _end >= bytes)
        {
            return;
        }

        byte[] larger = _bytes.Length - Length >= Math.Max(bytes, _bytes.Length / 2)
            ? _bytes
            : new byte[Math.Max(checked(Length + bytes), (int)Math.Min(2L * _bytes.Length, Array.MaxLength))];
        Buffer.BlockCopy(_bytes, _start, larger, 0, Length);
        _end = Length;
        _start = 0;
        _bytes = larger;
    }
}
