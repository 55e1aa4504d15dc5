using Microsoft.Extensions.Logging;

namespace Tracking.Runtime.Tests;

public class BrokenLoggerTests
{
    public static TheoryData<string> Factories => ["none", "gives null", "throws", "gives a logger that throws"];

    [Theory]
    [MemberData(nameof(Factories))]
    public void A_logger_that_does_not_work_changes_nothing_of_what_is_tracked(string factory)
    {
        InMemorySink sink = new();
        using ILoggerFactory? loggers = Create(factory);
        ModelCallTracking tracking = new ModelCallTrackingBuilder()
            .AddGenerationLog()
            .AddSink(new ThrowingSink("SECRET"))
            .AddSink(sink)
            .UseLogger(loggers)
            .Build();
        ModelCallTracker tracker = tracking.CreateTracker(new ModelCallDescriptor("answer"));

        Assert.True(tracker.TrackSuccess());
        Assert.False(tracker.TrackSuccess());
        tracker.Complete();

        Assert.Equal(2, sink.Metrics.Count);
        Assert.Single(sink.Records);
    }

    [Fact]
    public void The_librarys_own_log_has_a_category_of_its_own()
    {
        CapturedLog log = new();

        new ModelCallTrackingBuilder().AddGenerationLog().UseLogger(log).Build();

        Assert.Equal(new HashSet<string> { "Tracking.ModelCalls", "Tracking.Generation" }, log.Categories.ToHashSet());
    }

    private static BrokenFactory? Create(string factory) => factory switch
    {
        "none" => null,
        "gives null" => new BrokenFactory(static () => null!),
        "throws" => new BrokenFactory(static () => throw new ObjectDisposedException("")),
        _ => new BrokenFactory(static () => new ThrowingLogger()),
    };

    private sealed class BrokenFactory(Func<ILogger> create) : ILoggerFactory
    {
        public ILogger CreateLogger(string categoryName) => create();

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public void Dispose()
        {
        }
    }

    private sealed class ThrowingLogger : ILogger
    {
        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            throw new InvalidOperationException();

        public bool IsEnabled(LogLevel logLevel) => throw new InvalidOperationException();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => throw new InvalidOperationException();
    }
}
