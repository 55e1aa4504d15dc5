using BenchmarkDotNet.Attributes;
using Tracking.HotPath.Peers;
using Tracking.HotPath.Subjects;

namespace Tracking.HotPath.Questions;

/// <summary>What does tracking cost where the answer comes later?</summary>
[Config(typeof(HotPathConfig))]
public class Awaited
{
    private readonly Model _model = new();
    private Assistant _assistant = null!;
    private TrackedAssistant _unwanted = null!;
    private TrackedAssistant _generated = null!;
    private HandTrackedAssistant _byHand = null!;

    [Params(false, true)]
    public bool WantsMetrics { get; set; }

    [GlobalSetup]
    public void Start()
    {
        SilentSink sink = new(WantsMetrics);
        _assistant = new Assistant(_model);
        _unwanted = new TrackedAssistant(_assistant, new ModelCallTrackingBuilder().Build());
        _generated = new TrackedAssistant(_assistant, new ModelCallTrackingBuilder().AddSink(sink).Build());
        _byHand = new HandTrackedAssistant(_assistant, new HandTracking(sink));
    }

    [Benchmark(Baseline = true)]
    public Reply ByHand() => Answered(_byHand.WaitAsync("question"));

    [Benchmark]
    public Reply Generated() => Answered(_generated.WaitAsync("question"));

    [Benchmark]
    public Reply GeneratedWithoutSink() => Answered(_unwanted.WaitAsync("question"));

    [Benchmark]
    public Reply Untracked() => Answered(_assistant.WaitAsync("question"));

    private Reply Answered(Task<Reply> task)
    {
        _model.Answer();
        return task.GetAwaiter().GetResult();
    }
}
