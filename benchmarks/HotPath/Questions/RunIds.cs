using BenchmarkDotNet.Attributes;

namespace Tracking.HotPath.Questions;

/// <summary>What does a run id cost, beside the framework's own version 4 UUID?</summary>
[Config(typeof(HotPathConfig))]
public class RunIds
{
    [Benchmark(Baseline = true)]
    public Guid GuidNewGuid() => Guid.NewGuid();

    [Benchmark]
    public RunId NewRunId() => RunId.New();
}
