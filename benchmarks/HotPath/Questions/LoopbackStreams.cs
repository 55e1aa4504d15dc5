using BenchmarkDotNet.Attributes;
using Tracking.HotPath.Subjects;

namespace Tracking.HotPath.Questions;

/// <summary>What does tracking cost a stream whose 1,000 chunks come over a socket?</summary>
[Config(typeof(RaceConfig))]
public class LoopbackStreams
{
    private const int Chunks = 1000;

    private LoopbackChunks _chunks = null!;
    private ModelCallTracking _tracking = null!;

    /// <summary>The server's wait before each chunk, in microseconds; 0: it sends all at once.</summary>
    [Params(0, 20)]
    public int Pace { get; set; }

    [GlobalSetup]
    public void Start()
    {
        _chunks = new LoopbackChunks(Chunks, TimeSpan.FromMicroseconds(Pace));
        _tracking = new ModelCallTrackingBuilder().AddSink(new SilentSink(wantsMetrics: true)).Build();
    }

    [GlobalCleanup]
    public void Stop() => _chunks.Dispose();

    [Benchmark(Baseline = true)]
    public Task<int> Untracked() => Reading.Count<OfUntracked>(_chunks.Give()).AsTask();

    [Benchmark]
    public Task<int> Generated() => Reading.Count<OfGenerated>(new TrackedStreams(_chunks.Give(), _tracking).StreamAsync()).AsTask();

    private struct OfUntracked;

    private struct OfGenerated;
}
