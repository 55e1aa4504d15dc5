using Tracking.CompilerServices;

namespace Tracking;

/// <summary>What a parent run came to, besides what its calls did.</summary>
/// <remarks>Its reading is empty but where the run's own response stands for calls that nobody tracked.</remarks>
internal readonly ref struct RunEnd(
    in RunMeasurements measurements,
    in ModelCallArguments arguments,
    in ModelCallReading reading,
    string? provider)
{
    internal readonly ref readonly RunMeasurements Measurements = ref measurements;
    internal readonly ref readonly ModelCallArguments Arguments = ref arguments;
    internal readonly ref readonly ModelCallReading Reading = ref reading;
    internal readonly string? Provider = provider;

    /// <summary>Whether the tokens are those that were measured, and not those of the run's calls.</summary>
    internal bool HasOwnTokens { get; init; }
}
