using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using Tracking.CompilerServices;
using Tracking.HotPath.Subjects;

namespace Tracking.HotPath.Questions;

/// <summary>Where does the time of a tracked call go? Each part of it alone.</summary>
[Config(typeof(HotPathConfig))]
public class Breakdown
{
    private static readonly ModelCallSite Site = new(new ModelCallDescriptor("answer"));
    private static readonly ResponseReader<Reply> Reader =
        static (Reply reply, ref ModelCallReading reading) => reading.ReportUsage(Reply.UsageOf(reply));

    private readonly Reply _reply = new(12, 8);
    private readonly IModelCallSink _sink = new SilentSink(wantsMetrics: true);
    private ModelCallTracking _records = null!;
    private ModelCallTracking _metrics = null!;
    private RunIdentity _identity;
    private RunMeasurements _measurements;
    private ModelCallRecord _record;
    private int _claims;

    [GlobalSetup]
    public void Start()
    {
        _records = new ModelCallTrackingBuilder().AddSink(new SilentSink(wantsMetrics: false)).Build();
        _metrics = new ModelCallTrackingBuilder().AddSink(_sink).Build();
        _identity = new RunIdentity { Pipeline = _metrics.Pipeline, Descriptor = Site.Descriptor, RunId = RunId.New(), Step = 1 };
        _measurements = new RunMeasurements { Outcome = CallOutcome.Success, Duration = TimeSpan.FromMilliseconds(1) };
        _measurements.Tokens.Usage = Reply.UsageOf(_reply);
        _record = new ModelCallRecord { RunId = _identity.RunId, Step = 1, Descriptor = Site.Descriptor };
    }

    [Benchmark]
    public RunId Id() => RunId.New();

    [Benchmark]
    public long ClockTimestamp() => Stopwatch.GetTimestamp();

    [Benchmark]
    public DateTime ClockTimeOfDay() => DateTime.UtcNow;

    [Benchmark]
    public void StartOfCall() => ModelCall.Start(_records, Site);

    [Benchmark]
    public long Usage()
    {
        ModelCallReading reading = default;
        Reader(_reply, ref reading);
        NormalizedUsage usage = default;
        reading.NormalizeUsage(ref usage);
        return usage.Usage.TotalTokens ?? 0;
    }

    [Benchmark]
    public void ThreeMetrics() => _identity.EmitAll(in _measurements);

    [Benchmark]
    public void Record()
    {
        ModelCallArguments arguments = default;
        ModelCallReading reading = default;
        ModelCallRecord record = new(
            _identity.RunId, null, 1, Site.Descriptor, provider: null, isLate: false, new RecordParts(in _measurements, in arguments, in reading));
        _sink.OnCompleted(in record);
    }

    [Benchmark]
    public void Sink() => _records.Pipeline.Complete(in _record);

    [Benchmark]
    public int Claim() => Interlocked.Or(ref _claims, 1);

    [Benchmark]
    public void WholeCall() => ModelCall.Start(_records, Site).Succeed(_reply, Reader);

    [Benchmark]
    public void WholeCallWithMetrics() => ModelCall.Start(_metrics, Site).Succeed(_reply, Reader);
}
