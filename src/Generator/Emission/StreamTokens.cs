using Tracking.Generator.Model;

namespace Tracking.Generator.Emission;

/// <summary>The tokens that a stream's caller gives: the one that an enumeration's own is joined with, and the others.</summary>
internal static class StreamTokens
{
    internal static string? FirstOf(TrackedMethodModel method) =>
        method.Parameters.FirstOrDefault(static parameter => parameter.IsStreamToken)?.Name ?? method.CancellationTokens.FirstOrDefault();

    internal static IReadOnlyList<string> OthersOf(TrackedMethodModel method)
    {
        string? first = FirstOf(method);
        return [.. method.CancellationTokens.Where(token => token != first)];
    }
}
