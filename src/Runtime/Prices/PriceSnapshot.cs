using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Tracking;

/// <summary>One version of a price file: it never changes, so that a cost and the version beside it always belong together.</summary>
internal sealed class PriceSnapshot
{
    // Both file formats are in US dollars.
    private const string Currency = "USD";

    // Model names come from responses: what a hostile server invents must not fill the memory.
    private const int KeptAtMost = 4096;

    private readonly PriceCatalog _catalog;
    private readonly ConcurrentDictionary<(string? Provider, string Model), PriceMatch> _matches = new();
    private int _kept;

    private PriceSnapshot(PriceCatalog catalog, string? path, string version)
    {
        _catalog = catalog;
        Path = path;
        Version = version;
    }

    /// <summary>The file, if there is one.</summary>
    internal string? Path { get; }

    internal string Version { get; }

    internal CallCost Free => new(0, Currency, Version, CostGaps.None);

    internal static PriceSnapshot Parse(ReadOnlySpan<byte> text, string? path, string label)
    {
        PriceCatalog catalog = PriceFile.Parse(text, path ?? label);
        return new PriceSnapshot(catalog, path, $"{label}@sha256:{Convert.ToHexString(SHA256.HashData(text)).ToLowerInvariant()}");
    }

    internal PriceMatch Find(string? provider, string? model)
    {
        if (string.IsNullOrEmpty(model) || model.Length > ForeignText.LongestText || provider?.Length > ForeignText.LongestText)
        {
            return default;
        }

        if (_matches.TryGetValue((provider, model), out PriceMatch match))
        {
            return match;
        }

        match = _catalog.Find(string.IsNullOrWhiteSpace(provider) ? null : provider, model);
        if (Interlocked.Increment(ref _kept) <= KeptAtMost)
        {
            _matches.TryAdd((provider, model), match);
        }

        return match;
    }

    internal CallCost Rate(PriceMatch match, in TokenUsage usage, DateTimeOffset at, in PriceContext context)
    {
        CostGaps gaps = match.Gaps;
        return match.Prices is { } model
            && usage.HasPositiveCount
            && !usage.PartExceedsWhole
            && CallRating.Rate(model.At(at), in usage, in context, ref gaps) is { } amount
                ? new CallCost(amount, Currency, Version, gaps)
                : default;
    }
}
