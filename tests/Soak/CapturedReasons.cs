using Microsoft.Extensions.Logging;

namespace Tracking.Soak.Tests;

/// <summary>Keeps the first message of the library's own log.</summary>
internal sealed class CapturedReasons : ILoggerFactory, ILogger
{
    private string? _first;

    internal string? First => Volatile.Read(ref _first);

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public void Dispose()
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Interlocked.CompareExchange(ref _first, formatter(state, exception), null);
}
