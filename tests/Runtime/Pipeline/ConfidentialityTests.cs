using System.Reflection;
using Tracking.CompilerServices;

namespace Tracking.Runtime.Tests;

/// <summary>What exceptions say quotes what the model was asked and answered.</summary>
public class ConfidentialityTests
{
    private const string Secret = "SECRET";

    private static readonly Exception Leaky = new AggregateException(Secret, new HttpRequestException(Secret, new InvalidOperationException(Secret)));

    private readonly InMemorySink _sink = new();
    private readonly CapturedLog _log = new();
    private readonly ModelCallTracking _tracking;

    public ConfidentialityTests() => _tracking = new ModelCallTrackingBuilder()
        .AddSink(_sink)
        .AddSink(new ThrowingSink(Secret))
        .AddGenerationLog()
        .UseLogger(_log)
        .Build();

    [Fact]
    public void What_a_tracked_exception_says_is_nowhere()
    {
        ModelCallTracker tracker = _tracking.CreateTracker(new ModelCallDescriptor("answer"));
        tracker.TrackError(Leaky);
        tracker.TrackError(Leaky);
        tracker.TrackError(Secret);
        tracker.Complete();

        AssertNothingSaysIt();
    }

    [Fact]
    public void What_a_core_throws_is_nowhere()
    {
        ModelCall call = ModelCall.Start(
            _tracking,
            new ModelCallSite(new ModelCallDescriptor("answer"), static _ => null),
            TestContext.Current.CancellationToken);
        call.Fail(Leaky);

        AssertNothingSaysIt();
    }

    [Fact]
    public void What_a_reader_throws_is_nowhere()
    {
        ModelCall call = ModelCall.Start(
            _tracking, new ModelCallSite(new ModelCallDescriptor("answer")), TestContext.Current.CancellationToken);
        call.Succeed("response", static (string _, ref ModelCallReading _) => throw Leaky);

        Assert.Equal(TokenProvenance.Unreadable, Assert.Single(_sink.Records).Usage.Provenance);
        AssertNothingSaysIt();
    }

    private void AssertNothingSaysIt()
    {
        Assert.NotEmpty(_sink.Metrics);
        Assert.NotEmpty(_sink.Records);
        Assert.NotEmpty(_log.Entries);
        List<string> texts =
        [
            .. _log.Entries.SelectMany(static entry => entry.State.Select(static field => $"{field.Value}").Append(entry.Message)),
            .. _sink.Metrics.SelectMany(static metric => TextsOf(metric)),
            .. _sink.Records.SelectMany(static record => TextsOf(record)),
        ];
        Assert.DoesNotContain(texts, static text => text.Contains(Secret, StringComparison.Ordinal));
        Assert.All(_log.Entries, static entry => Assert.Null(entry.Exception));
    }

    private static IEnumerable<string> TextsOf<T>(T value)
        where T : struct =>
        typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => $"{property.GetValue(value)}");
}
