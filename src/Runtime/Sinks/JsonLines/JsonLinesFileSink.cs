namespace Tracking;

/// <summary>
/// Writes one JSON object a line for each run, as <see cref="GenerationEvent"/> describes it, to a file of its own. Callers put lines into
/// memory and are never kept by the disk; a thread in the background writes them.
/// </summary>
/// <remarks>
/// <para>
/// What was accepted is in the file, as whole lines and in the order in which runs ended, after a flush, after <see cref="Dispose"/>, when
/// the process ends in order, and otherwise after <see cref="JsonLinesOptions.FlushInterval"/>. It is then safe from the end of the process,
/// however that comes; when the machine loses power, the system may still hold it back. A line that was cut off by an earlier process is
/// closed before the first new one.
/// </para>
/// <para>
/// While the file cannot be written lines are kept in memory, up to <see cref="JsonLinesOptions.MaxBufferedBytes"/>, and tried again. A
/// record beyond that is not accepted, which is a failure that <see cref="ModelCallTracking.SinkFailures"/> and
/// <see cref="DroppedRecords"/> count.
/// </para>
/// <para>
/// One process, and one sink in it, writes a file: an empty file with <c>.lock</c> at the end of its name, which stays, sees to that.
/// Anybody may read it meanwhile. A file that is full, or whose day is over, is renamed (<c>calls.20260102.001.jsonl</c>) between two lines.
/// </para>
/// </remarks>
public sealed class JsonLinesFileSink : IModelCallSink, IBackgroundSink, IDisposable
{
    private static readonly TimeSpan LongestClose = TimeSpan.FromSeconds(5);

    private readonly object _lock = new();
    private readonly JsonLine _line = new();
    private readonly BackgroundLines _background;
    private readonly SinkClock _clock;
    private readonly int _maxBufferedBytes;
    private readonly bool _isOwned;
    private ModelCallPipeline? _pipeline;
    private long _dropped;

    private JsonLinesFileSink(string path, JsonLinesOptions options, TimeProvider clock, bool isOwned)
    {
        _isOwned = isOwned;
        _clock = new SinkClock(clock);
        _maxBufferedBytes = options.MaxBufferedBytes;
        _background = new BackgroundLines(new JsonLinesFile(path, options, Failed), options.FlushInterval, _clock, Failed, Lost);
        AppDomain.CurrentDomain.ProcessExit += OnProcessExit;
    }

    /// <summary>Opens a file, or makes one, also the folders that it is in, and appends to it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How it is written; null for one file without limits.</param>
    /// <param name="timeProvider">The clock that days and <see cref="JsonLinesOptions.FlushInterval"/> go by; null for the system's.</param>
    /// <exception cref="ArgumentException">The path is null, empty or white space.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="IOException">The file cannot be opened, or is being written by another process or sink.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be written.</exception>
    public static JsonLinesFileSink Open(string path, JsonLinesOptions? options = null, TimeProvider? timeProvider = null) =>
        Open(path, options ?? new JsonLinesOptions(), timeProvider ?? TimeProvider.System, isOwned: false);

    /// <summary>
    /// How many records are not in the file and will never be: not accepted because too much was waiting to be written, or still waiting when
    /// the sink was disposed.
    /// </summary>
    public long DroppedRecords => Interlocked.Read(ref _dropped);

    /// <inheritdoc/>
    public bool MayCallModels => false;

    /// <inheritdoc/>
    public bool WantsMetrics => false;

    /// <inheritdoc/>
    public void OnCompleted(in ModelCallRecord record)
    {
        lock (_lock)
        {
            ReadOnlySpan<byte> line = _line.Of(in record);
            if (!_background.TryAdd(line, _clock.Today(), _maxBufferedBytes))
            {
                Lost(1);
                throw new BufferFullException("Too much is waiting to be written already: this line is not accepted.");
            }
        }
    }

    /// <summary>Waits until all that was accepted so far is in the file.</summary>
    /// <param name="cancellationToken">Stops the wait, not the writing.</param>
    /// <exception cref="IOException">It cannot be written; it is tried again.</exception>
    public ValueTask FlushAsync(CancellationToken cancellationToken = default) =>
        cancellationToken.IsCancellationRequested
            ? ValueTask.FromCanceled(cancellationToken)
            : new ValueTask(_background.RequestFlush().WaitAsync(cancellationToken));

    /// <summary>
    /// Writes what was accepted and closes the file; waits for five seconds at most. A run that ends later is still written: the file is
    /// opened for its line and closed again.
    /// </summary>
    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnProcessExit;
        _background.Close(LongestClose);
    }

    void IBackgroundSink.ReportFailuresTo(ModelCallPipeline pipeline) => Volatile.Write(ref _pipeline, pipeline);

    void IBackgroundSink.Flush(CancellationToken cancellationToken) => Wait(_background.RequestFlush(), Timeout.InfiniteTimeSpan, cancellationToken);

    void IBackgroundSink.CloseIfOwned()
    {
        if (_isOwned)
        {
            Dispose();
        }
    }

    internal static JsonLinesFileSink Open(string path, JsonLinesOptions options, TimeProvider clock, bool isOwned)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new JsonLinesFileSink(path, options.Checked(), clock, isOwned);
    }

    private void OnProcessExit(object? sender, EventArgs e)
    {
        try
        {
            Wait(_background.RequestFlush(), LongestClose, CancellationToken.None);
        }
#pragma warning disable CA1031 // The process ends anyway.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }

    private static void Wait(Task flush, TimeSpan atMost, CancellationToken cancellationToken)
    {
        try
        {
            flush.Wait(atMost, cancellationToken);
        }
        catch (AggregateException)
        {
            flush.GetAwaiter().GetResult();
        }
    }

    private void Lost(int records) => Interlocked.Add(ref _dropped, records);

    private void Failed(Exception exception) => Volatile.Read(ref _pipeline)?.SinkFailed(this, "its background thread", exception);
}
