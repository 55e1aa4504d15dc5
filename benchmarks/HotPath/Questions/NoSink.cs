using BenchmarkDotNet.Attributes;
using Tracking.HotPath.Peers;
using Tracking.HotPath.Subjects;

namespace Tracking.HotPath.Questions;

/// <summary>What does tracking cost where nobody listens?</summary>
[Config(typeof(HotPathConfig))]
public class NoSink
{
    private readonly Assistant _assistant = new(new Model());
    private TrackedAssistant _generated = null!;
    private HandTrackedAssistant _byHand = null!;
    private WovenAssistant _woven = null!;
    private IAssistant _dispatchProxy = null!;
    private IAssistant _castle = null!;

    [GlobalSetup]
    public void Start()
    {
        HandTracking tracking = new();
        TrackedByAspectAttribute.Tracking = tracking;
        _generated = new TrackedAssistant(_assistant, new ModelCallTrackingBuilder().Build());
        _byHand = new HandTrackedAssistant(_assistant, tracking);
        _woven = new WovenAssistant(_assistant);
        _dispatchProxy = ProxiedAssistant.Create(_assistant, tracking);
        _castle = InterceptedAssistant.Create(_assistant, tracking);
    }

    [Benchmark(Baseline = true)]
    public Task<Reply> Untracked() => _assistant.AskAsync("question");

    [Benchmark]
    public Task<Reply> Generated() => _generated.AskAsync("question");

    [Benchmark]
    public Task<Reply> ByHand() => _byHand.AskAsync("question");

    [Benchmark]
    public Task<Reply> AspectInjector() => _woven.AskAsync("question");

    [Benchmark]
    public Task<Reply> Castle() => _castle.AskAsync("question");

    [Benchmark]
    public Task<Reply> DispatchProxy() => _dispatchProxy.AskAsync("question");
}
