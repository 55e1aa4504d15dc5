using Tracking.Analyzer.Bypass;
using Tracking.Generator;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Bypass;

/// <summary>Runs the rule about calls of a model, after the generator.</summary>
internal static class ModelCallRun
{
    internal static readonly AnalyzerRun Run = AnalyzerRun.Of(new ModelCallAnalyzer()).After(new TrackedModelCallGenerator());

    internal static Task<AnalyzerResult> ExpectAsync(string source) => Run.ExpectAsync(TrackedCode.Of(source));
}
