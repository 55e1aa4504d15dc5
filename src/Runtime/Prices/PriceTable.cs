namespace Tracking;

/// <summary>
/// Prices of models, read from a file: the public data of genai-prices (v2), or LiteLLM's
/// <c>model_prices_and_context_window.json</c>. Which of the two it is, is seen from its content.
/// </summary>
/// <remarks>
/// All members may be called by many threads, also while <see cref="Reload()"/> replaces the prices: each call is rated by one
/// version of them, which its <see cref="CallCost.PriceVersion"/> names.
/// </remarks>
public sealed class PriceTable
{
    private readonly string? _label;
    private PriceSnapshot _prices;

    private PriceTable(PriceSnapshot prices, string? label)
    {
        _prices = prices;
        _label = label;
    }

    /// <summary>Which prices are in use: the label and the SHA-256 of the file.</summary>
    public string Version => Volatile.Read(ref _prices).Version;

    /// <summary>Reads a price file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="label">What the price version calls it; the file's name if null.</param>
    /// <exception cref="ArgumentException">The path is null or empty.</exception>
    /// <exception cref="PriceFileException">The file is broken.</exception>
    /// <exception cref="IOException">The file cannot be read, because it is not there for example.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or is a folder.</exception>
    public static PriceTable Load(string path, string? label = null) => new(Read(path, label), label);

    /// <summary>Reads prices that an application holds itself, as an embedded resource for example.</summary>
    /// <param name="utf8Json">The content of a price file.</param>
    /// <param name="label">What the price version, and errors, call it.</param>
    /// <exception cref="ArgumentException">The label is null or empty.</exception>
    /// <exception cref="PriceFileException">The content is broken.</exception>
    public static PriceTable Parse(ReadOnlySpan<byte> utf8Json, string label)
    {
        ArgumentException.ThrowIfNullOrEmpty(label);
        return new(PriceSnapshot.Parse(utf8Json, path: null, label), label);
    }

    /// <summary>Reads the file again that was read last. If it is broken or missing, the prices loaded before stay in use.</summary>
    /// <exception cref="InvalidOperationException">The prices did not come from a file.</exception>
    /// <exception cref="PriceFileException">The file is broken.</exception>
    /// <exception cref="IOException">The file cannot be read, because it is not there for example.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or is a folder.</exception>
    public void Reload() => Reload(Volatile.Read(ref _prices).Path
        ?? throw new InvalidOperationException("These prices did not come from a file: call Reload with a path."));

    /// <summary>
    /// Replaces all prices by those of another file. If it is broken or missing, the prices loaded before stay in use.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ArgumentException">The path is null or empty.</exception>
    /// <exception cref="PriceFileException">The file is broken.</exception>
    /// <exception cref="IOException">The file cannot be read, because it is not there for example.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or is a folder.</exception>
    public void Reload(string path) => Volatile.Write(ref _prices, Read(path, _label));

    /// <summary>What a call costs.</summary>
    /// <param name="provider">The provider, by its name in OpenTelemetry or in the price file; null to find it by the model's name.</param>
    /// <param name="model">The model; null has no price.</param>
    /// <param name="usage">The tokens.</param>
    /// <param name="at">When the call was made: prices change.</param>
    /// <param name="context">What else decides on the price.</param>
    /// <returns>
    /// The cost; without an amount if the model has no price, nothing was used, or the counts contradict each other.
    /// </returns>
    public CallCost Price(string? provider, string? model, in TokenUsage usage, DateTimeOffset at, PriceContext context = default)
    {
        PriceSnapshot prices = Volatile.Read(ref _prices);
        return prices.Rate(prices.Find(provider, model), in usage, at, in context);
    }

    /// <summary>
    /// What a recorded call costs by these prices: the same as when it was made, if the prices are. A replayed response costs 0,
    /// a run whose usage is that of the calls inside it has no cost of its own.
    /// </summary>
    /// <param name="record">The record; its own cost is not looked at.</param>
    public CallCost Rate(in ModelCallRecord record) => RecordRating.Rate(Volatile.Read(ref _prices), in record, out _);

    /// <summary>The cost of a record, and whether it has none because the model has no price.</summary>
    internal CallCost Rate(in ModelCallRecord record, out bool modelIsUnknown) =>
        RecordRating.Rate(Volatile.Read(ref _prices), in record, out modelIsUnknown);

    private static PriceSnapshot Read(string path, string? label)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return PriceSnapshot.Parse(File.ReadAllBytes(path), path, label ?? Path.GetFileName(path));
    }
}
