using Tracking.Analyzer.Rules;
using Tracking.Generator;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Flow;

/// <summary>Bodies of methods that record by hand, and what the rules say of them.</summary>
internal static class FlowCode
{
    internal static AnalyzerRun Rules { get; } =
        AnalyzerRun.Of(new RecordingAnalyzer(), new NestedTrackingAnalyzer()).After(new TrackedModelCallGenerator());

    /// <summary>The body of a method with a tracker <c>t</c>, in a class that can make more.</summary>
    internal static string Around(string body) => $$"""
        class Service(ModelCallTracking tracking, ModelCallDescriptor descriptor)
        {
            static readonly ModelCallTracker shared = null!;
            ModelCallTracker field = null!;
            int count;

            ModelCallTracker Create() => tracking.CreateTracker(descriptor);
            static bool Check() => true;
            static string Work() => "";
            static ModelCallTracker? kept;
            static void Keep(ModelCallTracker tracker) => kept = tracker;
            static Task WorkAsync() => Task.CompletedTask;
            static IAsyncEnumerable<string> Stream() => throw new NotSupportedException();
            static void Invoke(Action action) => action();

            async Task RunAsync(ModelCallTracker t, ModelCallTracker? maybe, bool flag, bool other, int number, string[] items, TokenUsage usage, TimeSpan time)
            {
                {{body}}
            }
        }
        """;

    internal static Task<AnalyzerResult> ExpectAsync(string body) => Rules.ExpectAsync(TrackedCode.Of(Around(body)));

    internal static Task<AnalyzerResult> ExpectFileAsync(string source) => Rules.ExpectAsync(TrackedCode.Of(source));
}
