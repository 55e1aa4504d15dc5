namespace Tracking;

/// <summary>The price of web searches.</summary>
/// <param name="Each">US dollars for each.</param>
/// <param name="Varies">Whether this is the lowest of several prices.</param>
/// <param name="OncePerCall">Whether a call pays for one, however many it makes.</param>
internal sealed record WebSearchPrice(decimal Each, bool Varies = false, bool OncePerCall = false);
