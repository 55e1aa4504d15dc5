namespace Tracking;

/// <summary>
/// A file to which whole lines are appended, and which is renamed and started anew when it is full or its day is over. Made for one thread.
/// </summary>
internal sealed class JsonLinesFile
{
    private readonly string _path;
    private readonly JsonLinesOptions _options;
    private readonly Action<Exception> _rotationFailed;
    private readonly RotatedName _rotatedName;
    private FileStream? _ownership;
    private FileStream? _stream;
    private long _end;
    private int? _day;
    private bool _isTorn;
    private bool _isRetry;

    /// <exception cref="IOException">The file cannot be opened, or somebody else writes it.</exception>
    internal JsonLinesFile(string path, JsonLinesOptions options, Action<Exception> rotationFailed)
    {
        _path = FileOfLink(Path.GetFullPath(path));
        _options = options;
        _rotationFailed = rotationFailed;
        _rotatedName = new RotatedName(_path);
        Open();
    }

    /// <summary>Whether it is a pipe or a device: what is written cannot be looked at, nor written again.</summary>
    internal bool IsPipe => _stream is { CanSeek: false };

    /// <summary>Writes as many of the lines as belong into one file.</summary>
    /// <param name="lines">Whole lines.</param>
    /// <param name="day">The day that they belong to.</param>
    /// <returns>How many bytes were written.</returns>
    /// <exception cref="IOException">None of them count as written: they are to be given again, first of all.</exception>
    internal int Write(ReadOnlySpan<byte> lines, int day)
    {
        Open();
        bool isStuck = false;
        if (_stream!.CanSeek)
        {
            FindEnd();
            isStuck = MustRotate(lines, day) && !TryRotate(day);
        }

        CloseTornLine();
        int bytes = isStuck ? lines.Length : LinesThatFit(lines);
        Append(lines[..bytes]);
        _day = day;
        return bytes;
    }

    /// <summary>Gives up the file, which others may write then. Writing opens it again.</summary>
    internal void Close()
    {
        _stream?.Dispose();
        _stream = null;
        _ownership?.Dispose();
        _ownership = null;
    }

    private void Open()
    {
        if (_stream is { CanSeek: true } && !File.Exists(_path))
        {
            // Somebody has moved or deleted it: what is written to it now would not be found.
            _stream.Dispose();
            _stream = null;
            GiveUpLostOwnership();
        }

        if (_stream is null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
            FileStream stream = OpenStream();
            try
            {
                _ownership ??= stream.CanSeek ? FileOwnership.Take(_path) : null;
                _stream = stream;
                _isRetry = _isTorn = false;
                _day = null;
                if (stream.CanSeek)
                {
                    GoToEnd();
                }
            }
            catch
            {
                stream.Dispose();
                _stream = null;
                throw;
            }
        }
    }

    // Whoever deletes a folder of logs, or all that is in it, deletes that file as well: others would take a new one, and write, too.
    private void GiveUpLostOwnership()
    {
        if (!FileOwnership.IsThere(_path))
        {
            _ownership?.Dispose();
            _ownership = null;
        }
    }

    // Two links can lead to one file, which has one owner; and a link is to lead to the new file when the old one is renamed. The file need
    // not be there yet, but what stands in the link of a pipe that the process was given (/proc/self/fd/1) is no path.
    private static string FileOfLink(string path) =>
        new FileInfo(path).LinkTarget is not null
        && File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName is { } target
        && (File.Exists(target) || !target.StartsWith("/proc/", StringComparison.Ordinal)) ? target : path;

    // Opened for reading, too: to see whether the last line is whole, and because a pipe that nobody reads yet could not be opened otherwise.
    private FileStream OpenStream()
    {
        try
        {
            return new FileStream(_path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete, bufferSize: 0);
        }
        catch (IOException exception) when (SystemFailure.ReasonOf(exception) == SystemFailure.UsedByAnother)
        {
            throw FileOwnership.Refusal(_path, exception);
        }
    }

    private void FindEnd()
    {
        // Behind the end there may be a piece of what was not written whole, and is going to be written over. All else is another's doing.
        long length = _stream!.Length;
        if (length < _end || (length > _end && !_isRetry))
        {
            GoToEnd();
        }
    }

    private void GoToEnd()
    {
        _end = _stream!.Length;
        _isTorn = false;
        if (_end > 0)
        {
            _stream.Position = _end - 1;
            _isTorn = _stream.ReadByte() != '\n';
            _day ??= DateOnly.FromDateTime(File.GetLastWriteTimeUtc(_path)).DayNumber;
        }
    }

    private bool MustRotate(ReadOnlySpan<byte> lines, int day) =>
        _end > 0 && ((_options.RotateDaily && _day != day) || FirstLineOf(lines) > RoomLeft());

    private bool TryRotate(int day)
    {
        CloseTornLine();
        string name = _rotatedName.Next(_day ?? day);
        _stream!.Dispose();
        _stream = null;
        bool isMoved = TryMove(name);
        Open();
        return isMoved;
    }

    private bool TryMove(string name)
    {
        try
        {
            File.Move(_path, name);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It grows beyond its size or day, but nothing is lost.
            _rotationFailed(exception);
            return false;
        }
    }

    private long RoomLeft() => (_options.MaxFileBytes ?? long.MaxValue) - _end;

    private int LinesThatFit(ReadOnlySpan<byte> lines)
    {
        int first = FirstLineOf(lines);
        if (!_stream!.CanSeek)
        {
            // A line at a time, so that a failure loses no more than one.
            return first;
        }

        long room = RoomLeft();
        return lines.Length <= room ? lines.Length : first > room ? first : lines[..(int)room].LastIndexOf((byte)'\n') + 1;
    }

    private static int FirstLineOf(ReadOnlySpan<byte> lines) => lines.IndexOf((byte)'\n') + 1;

    private void CloseTornLine()
    {
        if (_isTorn)
        {
            Append("\n"u8);
            _isTorn = false;
        }
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        try
        {
            if (_stream!.CanSeek)
            {
                _stream.Position = _end;
            }

            _stream.Write(bytes);
            _end += bytes.Length;
            _isRetry = false;
        }
        catch
        {
            CutOff();
            throw;
        }
    }

    // What could be written of a line is taken away again, or written over next time.
    private void CutOff()
    {
        _isRetry = true;
        try
        {
            if (_stream!.CanSeek)
            {
                _stream.SetLength(_end);
            }
            else
            {
                _isTorn = true;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
        }
    }
}
