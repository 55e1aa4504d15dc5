using Tracking.CompilerServices;

namespace Tracking.Runtime.Tests.Prices;

/// <summary>A response, or an element of a stream, with what its price depends on.</summary>
internal sealed record Priced(long? Input = null, long? Output = null, string? Model = "m", string? Id = null, string? Tier = null)
{
    internal long? CacheRead { get; init; }

    internal long? CacheWrite { get; init; }

    internal static void Read(Priced answer, ref ModelCallReading reading)
    {
        reading.Model = answer.Model;
        reading.ResponseId = answer.Id;
        reading.ServiceTier = answer.Tier;
        reading.HasTerminalEvent = true;
        reading.ReportUsage(
            UsageConvention.InferredByResponse,
            answer.Input,
            answer.Output,
            cacheRead: answer.CacheRead,
            cacheWrite: answer.CacheWrite,
            responseId: answer.Id);
    }
}
