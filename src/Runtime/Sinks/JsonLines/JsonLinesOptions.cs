namespace Tracking;

/// <summary>How a file of JSON lines is written.</summary>
public sealed class JsonLinesOptions
{
    /// <summary>
    /// The size in bytes beyond which a file does not grow: the next line starts a new one. Null, the default, for no limit; a line that is
    /// longer than that is alone in its file.
    /// </summary>
    public long? MaxFileBytes { get; set; }

    /// <summary>Whether each day, by UTC, has a file of its own; it is not by default.</summary>
    public bool RotateDaily { get; set; }

    /// <summary>The longest time that a line is held back in memory: one second by default, at most a day.</summary>
    public TimeSpan FlushInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How many bytes are held back in memory while the file cannot be written, because the disk is full or slow or nobody reads a pipe; 16
    /// MiB by default. Records beyond that are not accepted.
    /// </summary>
    public int MaxBufferedBytes { get; set; } = 16 * 1024 * 1024;

    internal JsonLinesOptions Checked()
    {
        if (MaxFileBytes is { } bytes)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bytes, nameof(MaxFileBytes));
        }

        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(FlushInterval, TimeSpan.Zero, nameof(FlushInterval));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(FlushInterval, TimeSpan.FromDays(1), nameof(FlushInterval));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxBufferedBytes, nameof(MaxBufferedBytes));

        // What is configured later is not in what is open.
        return new()
        {
            MaxFileBytes = MaxFileBytes,
            RotateDaily = RotateDaily,
            FlushInterval = FlushInterval,
            MaxBufferedBytes = MaxBufferedBytes,
        };
    }
}
