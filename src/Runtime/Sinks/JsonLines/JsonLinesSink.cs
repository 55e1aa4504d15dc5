using System.Text;

namespace Tracking;

/// <summary>
/// Writes one JSON object a line for each run, as <see cref="GenerationEvent"/> describes it, to a stream or a writer. Lines are written in
/// the order in which runs end, by whatever threads; they are handed over at once, on the thread of the model's caller, and what is written
/// to may hold them back until a flush. For a file see <see cref="ModelCallTrackingBuilder.AddJsonLines"/>.
/// </summary>
/// <remarks>
/// What is written to stays the caller's: it is flushed, never closed, and nothing else may write to it at the same time. After a write that
/// failed half-way the next line starts on a line of its own. A caller whose write does not end is stuck with it; the others wait for
/// ten seconds, once, and then get a <see cref="TimeoutException"/> at once until that write has ended.
/// </remarks>
public sealed class JsonLinesSink : IModelCallSink
{
    private static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(10);

    // Never held across an await: what comes after an await needs a thread of the pool, and callers that wait here may hold them all.
    private readonly SemaphoreSlim _turn = new(1);
    private readonly JsonLine _line = new();
    private readonly TimeSpan _longestTurn = LongestTurn;
    private readonly Stream? _stream;
    private readonly TextWriter? _text;
    private volatile bool _isStuck;
    private bool _isTorn;

    /// <summary>Writes UTF-8 without a byte order mark to a stream.</summary>
    /// <param name="stream">Where to.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    public JsonLinesSink(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _stream = stream;
    }

    /// <summary>Writes to a text writer.</summary>
    /// <param name="writer">Where to.</param>
    /// <exception cref="ArgumentNullException">The writer is null.</exception>
    public JsonLinesSink(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        _text = writer;
    }

    internal JsonLinesSink(Stream stream, TimeSpan longestTurn)
        : this(stream) => _longestTurn = longestTurn;

    /// <inheritdoc/>
    public bool MayCallModels => false;

    /// <inheritdoc/>
    public bool WantsMetrics => false;

    /// <inheritdoc/>
    public void OnCompleted(in ModelCallRecord record)
    {
        TakeTurn();
        try
        {
            Write(_line.Of(in record));
        }
        finally
        {
            EndTurn();
        }
    }

    /// <summary>Flushes what is written to, on the caller's thread; callers that complete runs meanwhile wait for it.</summary>
    /// <param name="cancellationToken">Stops waiting for a write or a flush of another thread.</param>
    public ValueTask FlushAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            Flush(cancellationToken);
            return default;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled(cancellationToken);
        }
#pragma warning disable CA1031 // It is thrown to whoever awaits.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return ValueTask.FromException(exception);
        }
    }

    private void Flush(CancellationToken cancellationToken)
    {
        _turn.Wait(cancellationToken);
        try
        {
            _stream?.Flush();
            _text?.Flush();
        }
        finally
        {
            EndTurn();
        }
    }

    private void TakeTurn()
    {
        if (!_turn.Wait(_isStuck ? TimeSpan.Zero : _longestTurn))
        {
            _isStuck = true;
            throw new TimeoutException("A write or a flush does not end: this line is not written.");
        }
    }

    private void EndTurn()
    {
        _isStuck = false;
        _turn.Release();
    }

    private void Write(ReadOnlySpan<byte> line)
    {
        if (_isTorn)
        {
            WriteWhole("\n"u8);
            _isTorn = false;
        }

        WriteWhole(line);
    }

    private void WriteWhole(ReadOnlySpan<byte> bytes)
    {
        long? before = _stream is { CanSeek: true } ? _stream.Position : null;
        try
        {
            _stream?.Write(bytes);
            _text?.Write(Encoding.UTF8.GetString(bytes));
        }
        catch
        {
            // Nobody knows how much was written, unless the stream says that nothing was.
            _isTorn |= before is null || before != PositionOrNull();
            throw;
        }
    }

    private long? PositionOrNull()
    {
        try
        {
            return _stream!.Position;
        }
#pragma warning disable CA1031 // The failure to report is that of the write.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }
}
