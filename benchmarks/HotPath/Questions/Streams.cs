using BenchmarkDotNet.Attributes;
using Tracking.HotPath.Subjects;

namespace Tracking.HotPath.Questions;

/// <summary>What does tracking cost a stream whose 1,000 chunks are already there?</summary>
[Config(typeof(HotPathConfig))]
public class Streams
{
    private const int Chunks = 1000;

    private ModelCallTracking _none = null!;
    private ModelCallTracking _tracking = null!;

    [GlobalSetup]
    public void Start()
    {
        _none = new ModelCallTrackingBuilder().Build();
        _tracking = new ModelCallTrackingBuilder().AddSink(new SilentSink(wantsMetrics: true)).Build();
    }

    [Benchmark(Baseline = true)]
    public int Untracked() => Reading.Count<OfUntracked>(ReadyChunks.Give(Chunks)).GetAwaiter().GetResult();

    [Benchmark]
    public int Generated() => Reading.Count<OfGenerated>(new TrackedStreams(ReadyChunks.Give(Chunks), _tracking).StreamAsync()).GetAwaiter().GetResult();

    [Benchmark]
    public int GeneratedWithoutSink() =>
        Reading.Count<OfGeneratedWithoutSink>(new TrackedStreams(ReadyChunks.Give(Chunks), _none).StreamAsync()).GetAwaiter().GetResult();

    private struct OfUntracked;

    private struct OfGenerated;

    private struct OfGeneratedWithoutSink;
}
