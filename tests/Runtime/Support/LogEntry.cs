using Microsoft.Extensions.Logging;

namespace Tracking.Runtime.Tests;

internal sealed record LogEntry(
    LogLevel Level,
    EventId Event,
    string Message,
    IReadOnlyList<KeyValuePair<string, object?>> State,
    Exception? Exception);
