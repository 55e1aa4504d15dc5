using Tracking.CompilerServices;
using Tracking.Runtime.Tests.Calls;

namespace Tracking.Runtime.Tests.Analytics;

/// <summary>Calls as generated code makes them, and the analytics of them.</summary>
internal sealed class AnalyzedCalls
{
    internal AnalyzedCalls() => Tracking = new ModelCallTrackingBuilder().AddAnalytics(Analytics).Build();

    internal InMemoryAnalytics Analytics { get; } = new();

    internal ModelCallTracking Tracking { get; }

    internal IReadOnlyList<(long Value, string Metric, string Path)> Aggregates => Analytics.Aggregates;

    internal AnalyticsRow Row => Assert.Single(Analytics.Rows);

    internal static ModelCallSite SiteOf(string? method, string? backend = "openai") =>
        new(new ModelCallDescriptor("answer") { Method = method, Provider = backend });

    internal void Call(Chunk response, string? method = "generate", string? backend = "openai") =>
        ModelCall.Start(Tracking, SiteOf(method, backend)).Succeed(response, Chunk.Read);

    internal IAsyncEnumerable<Chunk> Stream(Script script) =>
        ModelCallStream.Create(Tracking, SiteOf("generateStream"), script, static (call, token) => call.State.Play(token), Chunk.Read);
}
