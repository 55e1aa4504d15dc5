using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Tracking;

/// <summary>Logs one event for each run, with the flat fields of a generation event as its state.</summary>
internal sealed class GenerationLogSink : IModelCallSink
{
    internal const string Category = "Tracking.Generation";

    private static readonly EventId Event = new(1, GenerationEvent.Name);

    private readonly ILogger _logger;

    internal GenerationLogSink(ILoggerFactory? factory) => _logger = LoggerCreation.TryCreate(factory, Category) ?? NullLogger.Instance;

    public bool WantsMetrics => false;

    public bool MayCallModels => false;

    public bool IsUnbuffered => true;

    public void OnCompleted(in ModelCallRecord record)
    {
        if (_logger.IsEnabled(LogLevel.Information))
        {
            GenerationLogState state = new(in record, Activity.Current);
            _logger.Log(LogLevel.Information, Event, state, null, static (state, _) => state.ToString());
        }
    }
}
