using BenchmarkDotNet.Attributes;
using Tracking.HotPath.Peers;
using Tracking.HotPath.Subjects;

namespace Tracking.HotPath.Questions;

/// <summary>Do 64 callers at a time stand in each other's way? The time is that of the machine for one call.</summary>
[Config(typeof(HotPathConfig))]
public class ConcurrentCallers
{
    private const int Callers = 64;
    private const int CallsOfEach = 20_000;

    private readonly Assistant _assistant = new(new Model());
    private TrackedAssistant _generated = null!;
    private HandTrackedAssistant _byHand = null!;
    private Crowd _crowd = null!;

    [GlobalSetup]
    public void Start()
    {
        SilentSink sink = new(wantsMetrics: true);
        _generated = new TrackedAssistant(_assistant, new ModelCallTrackingBuilder().AddSink(sink).Build());
        _byHand = new HandTrackedAssistant(_assistant, new HandTracking(sink));
        _crowd = new Crowd(Callers);
    }

    [GlobalCleanup]
    public void Stop() => _crowd.Dispose();

    [Benchmark(Baseline = true, OperationsPerInvoke = Callers * CallsOfEach)]
    public void ByHand() => _crowd.Run(() =>
    {
        for (int i = 0; i < CallsOfEach; i++)
        {
            _byHand.AskAsync("question");
        }
    });

    [Benchmark(OperationsPerInvoke = Callers * CallsOfEach)]
    public void Generated() => _crowd.Run(() =>
    {
        for (int i = 0; i < CallsOfEach; i++)
        {
            _generated.AskAsync("question");
        }
    });

    [Benchmark(OperationsPerInvoke = Callers * CallsOfEach)]
    public void Untracked() => _crowd.Run(() =>
    {
        for (int i = 0; i < CallsOfEach; i++)
        {
            _assistant.AskAsync("question");
        }
    });

    [Benchmark(OperationsPerInvoke = CallsOfEach)]
    public void GeneratedByOneCaller()
    {
        for (int i = 0; i < CallsOfEach; i++)
        {
            _generated.AskAsync("question");
        }
    }
}
