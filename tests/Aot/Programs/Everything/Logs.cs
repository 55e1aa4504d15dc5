using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tracking;

namespace Everything;

/// <summary>Everything that leaves through a container's tracking: log, JSON lines, meter, analytics.</summary>
internal static class Logs
{
    internal static async Task PrintAsync()
    {
        Printed.Section("logs");
        using MemoryStream lines = new();
        string file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():n}.jsonl");
        InMemoryAnalytics analytics = new();
        using MeterListener meters = Listen();
        ServiceCollection services = new();
        services.AddSingleton<ILoggerFactory, ConsoleLoggerFactory>();
        services.AddModelCallTracking(builder => builder
            .AddSink(new JsonLinesSink(lines))
            .AddJsonLines(file)
            .AddGenerationLog()
            .AddMetrics()
            .AddAnalytics(analytics)
            .UseTimeProvider(new StoppedClock()));
        services.AddSingleton<ResultKinds>();
        await using (ServiceProvider provider = services.BuildServiceProvider())
        {
            await CallAsync(provider.GetRequiredService<ResultKinds>());
            RecordTwice(provider.GetRequiredService<ModelCallTracking>());
        }

        Console.Write(Printed.WithoutIds(Encoding.UTF8.GetString(lines.ToArray())));
        Console.WriteLine($"the same in a file: {File.ReadAllText(file) == Encoding.UTF8.GetString(lines.ToArray())}");
        File.Delete(file);
        File.Delete(file + ".lock");
        foreach (AnalyticsRow row in analytics.Rows)
        {
            Console.WriteLine($"row {row.Outcome} {row.Provenance} {row.InputTokens} {row.OutputTokens} {row.Cost}");
        }

        foreach ((long value, string metric, string path) in analytics.Aggregates)
        {
            Console.WriteLine($"aggregate {value} {metric} {path}");
        }
    }

    private static async Task CallAsync(ResultKinds calls)
    {
        await calls.AskWithArgumentsAsync(["hello"], "large", "order 7", "user 8", "shop", 3);
        await foreach (Answer word in calls.WordsAsync("one two"))
        {
        }
    }

    private static void RecordTwice(ModelCallTracking tracking)
    {
        ModelCallTracker tracker = tracking.CreateTracker(new ModelCallDescriptor("warned of"));
        tracker.TrackSuccess();
#pragma warning disable TRK101 // So that there is something to warn of.
        tracker.TrackSuccess();
#pragma warning restore TRK101
    }

    private static MeterListener Listen()
    {
        MeterListener listener = new()
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == "Tracking.ModelCalls")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>(static (instrument, value, tags, _) => Measured(instrument.Name, value, tags));
        listener.SetMeasurementEventCallback<long>(static (instrument, value, tags, _) => Measured(instrument.Name, value, tags));
        listener.Start();
        return listener;
    }

    private static void Measured(string name, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        StringBuilder line = new($"{name} {value}");
        foreach ((string tag, object? text) in tags)
        {
            line.Append($" {tag}={text}");
        }

        Console.WriteLine(line);
    }

    private sealed class ConsoleLoggerFactory : ILoggerFactory, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Console.WriteLine(Printed.WithoutIds($"{logLevel} {eventId.Id} {formatter(state, exception)}"));
            foreach ((string name, object? value) in state as IReadOnlyList<KeyValuePair<string, object?>> ?? [])
            {
                Console.WriteLine(Printed.WithoutIds($"  {name} = {value}"));
            }
        }

        public void Dispose()
        {
        }
    }
}
