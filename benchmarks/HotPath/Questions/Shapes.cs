using BenchmarkDotNet.Attributes;
using Tracking.HotPath.Subjects;

namespace Tracking.HotPath.Questions;

/// <summary>Does it matter what a tracked method returns?</summary>
[Config(typeof(HotPathConfig))]
public class Shapes
{
    private readonly Assistant _assistant = new(new Model());
    private TrackedAssistant _tracked = null!;

    [GlobalSetup]
    public void Start() =>
        _tracked = new TrackedAssistant(_assistant, new ModelCallTrackingBuilder().AddSink(new SilentSink(wantsMetrics: false)).Build());

    [Benchmark]
    public Task<Reply> TaskOfReply() => _tracked.AskAsync("question");

    [Benchmark]
    public ValueTask<Reply> ValueTaskOfReply() => _tracked.AskValueAsync("question");

    [Benchmark]
    public Reply Reply() => _tracked.Ask("question");

    [Benchmark]
    public Task TaskWithoutReply() => _tracked.RemindAsync("question");

    [Benchmark]
    public Task<Reply> UntrackedTaskOfReply() => _assistant.AskAsync("question");

    [Benchmark]
    public ValueTask<Reply> UntrackedValueTaskOfReply() => _assistant.AskValueAsync("question");
}
