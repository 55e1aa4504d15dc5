using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Tracking;

/// <summary>
/// Writes one JSON object a line for each run, as <see cref="GenerationEvent"/> describes it. Lines are written whole and in the
/// order in which runs end, by whatever threads; they are handed to the stream at once, which may hold them back until a flush.
/// </summary>
/// <remarks>What is written to stays the caller's: it is flushed, never closed.</remarks>
public sealed class JsonLinesSink : IModelCallSink
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly ArrayBufferWriter<byte> _line = new();
    private readonly Utf8JsonWriter _json;
    private readonly Stream? _stream;
    private readonly TextWriter? _text;

    /// <summary>Writes UTF-8 without a byte order mark to a stream.</summary>
    /// <param name="stream">Where to.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    public JsonLinesSink(Stream stream)
        : this()
    {
        ArgumentNullException.ThrowIfNull(stream);
        _stream = stream;
    }

    /// <summary>Writes to a text writer. Nothing else may write to it at the same time.</summary>
    /// <param name="writer">Where to.</param>
    /// <exception cref="ArgumentNullException">The writer is null.</exception>
    public JsonLinesSink(TextWriter writer)
        : this()
    {
        ArgumentNullException.ThrowIfNull(writer);
        _text = writer;
    }

    private JsonLinesSink() => _json = new Utf8JsonWriter(_line);

    /// <inheritdoc/>
    public bool WantsMetrics => false;

    /// <inheritdoc/>
    public void OnCompleted(in ModelCallRecord record)
    {
        _turn.Wait();
        try
        {
            _line.ResetWrittenCount();
            _json.Reset();
            GenerationEvent.WriteTo(_json, in record);
            _json.Flush();
            _line.Write("\n"u8);
            _stream?.Write(_line.WrittenSpan);
            _text?.Write(Encoding.UTF8.GetString(_line.WrittenSpan));
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask FlushAsync(CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await (_stream?.FlushAsync(cancellationToken) ?? _text!.FlushAsync(cancellationToken)).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }
}
