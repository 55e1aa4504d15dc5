using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Tracking;

/// <summary>
/// Writes what the library has to say to a user's logger. A logger that throws is ignored, as any failure of tracking is; and no exception
/// object or message is ever logged (<see cref="FailureText"/>), because those of model SDKs quote what the model was asked and answered.
/// </summary>
internal sealed partial class LoggerTrackingLog : TrackingLog
{
    internal const string Category = "Tracking.ModelCalls";

    private readonly ConcurrentDictionary<Type, bool> _doubtedResponseTypes = new();
    private readonly OnceForEach _forgottenRuns = new();
    private readonly OnceForEach _emptyRuns = new();
    private readonly OnceForEach _callsOfSinks = new();
    private readonly ILogger _logger;
    private readonly FailureLimits _limits;

    internal LoggerTrackingLog(ILoggerFactory? factory, TimeProvider clock)
    {
        _logger = LoggerCreation.TryCreate(factory, Category) ?? NullLogger.Instance;
        _limits = new FailureLimits(clock);
    }

    internal override void AlreadyRecorded(string method, in RunId runId, string key) =>
        Write(
            static (logger, state) => LogAlreadyRecorded(logger, state.method, state.runId, state.key),
            (method, runId: ForeignText.Printable(runId.ToString()), key: ForeignText.Printable(key)));

    internal override void ResponseUnreadable(bool isDetail, Type responseType, in RunId runId, string key, Exception exception) =>
        Write(
            static (logger, state) =>
            {
                if (state.isDetail)
                {
                    LogDetailUnreadable(logger, state.responseType, state.runId, state.key, state.failure);
                }
                else
                {
                    LogUsageUnreadable(logger, state.responseType, state.runId, state.key, state.failure);
                }
            },
            (isDetail, responseType: responseType.ToString(), runId, key, failure: FailureText.Of(exception)));

    internal override void UsageDoesNotAddUp(Type responseType, UsageReconciliation reconciliation, in RunId runId, string key)
    {
        if (_doubtedResponseTypes.TryAdd(responseType, true))
        {
            Write(
                static (logger, state) => LogUsageDoesNotAddUp(logger, state.responseType, state.reconciliation, state.runId, state.key),
                (responseType: responseType.ToString(), reconciliation, runId, key));
        }
    }

    internal override void UsageDropped(in RunId runId, string key) =>
        Write(static (logger, state) => LogUsageDropped(logger, state.runId, state.key), (runId, key));

    internal override void CallOfSink(string key)
    {
        if (_callsOfSinks.IsFirst(key))
        {
            Write(static (logger, state) => LogCallOfSink(logger, state), key);
        }
    }

    internal override void RunWithoutCalls(in RunId runId, string key, bool hasTokens)
    {
        if (_emptyRuns.IsFirst(key))
        {
            Write(
                static (logger, state) => LogRunWithoutCalls(logger, state.runId, state.key, state.tokens),
                (runId, key, tokens: hasTokens ? "the tokens of its own response, as one call" : "no tokens"));
        }
    }

    internal override void RunForgotten(in RunId runId, string key)
    {
        if (_forgottenRuns.IsFirst(key))
        {
            Write(static (logger, state) => LogRunForgotten(logger, state.runId, state.key), (runId, key));
        }
    }

    internal override void ModelWithoutPrice(string? provider, string? model) =>
        Write(static (logger, state) => LogModelWithoutPrice(logger, state.model, state.provider), (model: Printed(model), provider: Printed(provider)));

    internal override void SinkFailed(IModelCallSink sink, string method, Exception exception)
    {
        if (_limits.TryEnter(sink, method, out long suppressed))
        {
            Write(
                static (logger, state) => LogSinkFailed(logger, state.sink, state.method, state.failure, state.suppressed),
                (sink: sink.GetType().FullName, method, failure: FailureText.Of(exception), suppressed));
        }
    }

    internal override void FlushTimedOut(IModelCallSink sink, TimeSpan timeout)
    {
        if (_limits.TryEnter(sink, nameof(FlushTimedOut), out long suppressed))
        {
            Write(
                static (logger, state) => LogFlushTimedOut(logger, state.sink, state.timeout, state.suppressed),
                (sink: sink.GetType().FullName, timeout, suppressed));
        }
    }

    internal override void TrackingFailed(string method, Exception exception)
    {
        if (_limits.TryEnter(this, method, out long suppressed))
        {
            Write(
                static (logger, state) => LogTrackingFailed(logger, state.method, state.failure, state.suppressed),
                (method, failure: FailureText.Of(exception), suppressed));
        }
    }

    private static string? Printed(string? text) => text is null ? null : ForeignText.Printable(text);

    private void Write<TState>(Action<ILogger, TState> write, TState state)
    {
        try
        {
            write(_logger, state);
        }
#pragma warning disable CA1031 // A logger that throws must not fail the model's caller.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "{Method} on run {RunId} of '{Key}' is ignored: a run records each metric once, and after its end feedback, tool calls and judge results alone. Create a new tracker for each run (ModelCallTracking.CreateTracker).")]
    private static partial void LogAlreadyRecorded(ILogger logger, string method, string runId, string key);

    [LoggerMessage(2, LogLevel.Warning, "The token usage of a {ResponseType} could not be read ({Failure}) in run {RunId} of '{Key}': the call is recorded without tokens. Mark a method of your own with [UsageReader] to read it another way.")]
    private static partial void LogUsageUnreadable(ILogger logger, string responseType, RunId runId, string key, string failure);

    [LoggerMessage(3, LogLevel.Warning, "The token counts of {ResponseType} do not add up ({Reconciliation}), first seen in run {RunId} of '{Key}': the record keeps the provider's own numbers in ReportedUsage. This is said once for each response type.")]
    private static partial void LogUsageDoesNotAddUp(ILogger logger, string responseType, UsageReconciliation reconciliation, RunId runId, string key);

    [LoggerMessage(6, LogLevel.Warning, "Token usage was recorded on run {RunId} of '{Key}', which is over, and is dropped: it belongs to no call. Record it before the run completes.")]
    private static partial void LogUsageDropped(ILogger logger, RunId runId, string key);

    [LoggerMessage(7, LogLevel.Warning, "The price table has no price for the model '{Model}' of provider '{Provider}': its calls are recorded without a cost. Reload the prices, or name the provider in the attribute if it is another. This is said once for each model.")]
    private static partial void LogModelWithoutPrice(ILogger logger, string? model, string? provider);

    [LoggerMessage(8, LogLevel.Warning, "Run {RunId} of '{Key}' was never closed and ends as abandoned: until then it counted what came after it in its flow. Dispose what StartRun returns where it was opened, best with 'using'. This is said once for each key.")]
    private static partial void LogRunForgotten(ILogger logger, RunId runId, string key);

    [LoggerMessage(9, LogLevel.Warning, "No call was recorded in run {RunId} of '{Key}', which is recorded with {Tokens}. If its core calls a model, make the methods that do [TrackedModelCall]s; if the method is one call, mark it as that. This is said once for each key.")]
    private static partial void LogRunWithoutCalls(ILogger logger, RunId runId, string key, string tokens);

    [LoggerMessage(10, LogLevel.Warning, "A sink has called the tracked method of '{Key}', which runs untracked: it would be given to the sink again, and so on without end. Give the sink a client that is not tracked. This is said once for each key.")]
    private static partial void LogCallOfSink(ILogger logger, string key);

    [LoggerMessage(4, LogLevel.Error, "The sink {Sink} threw {Failure} in {Method}; the model's caller and the other sinks are not affected. {Suppressed} such failures were not logged since the last one.")]
    private static partial void LogSinkFailed(ILogger logger, string? sink, string method, string failure, long suppressed);

    [LoggerMessage(40, LogLevel.Error, "The sink {Sink} did not finish a flush within {Timeout} and is not waited for; the other sinks are not affected, and what it holds back may be lost. {Suppressed} such failures were not logged since the last one.")]
    private static partial void LogFlushTimedOut(ILogger logger, string? sink, TimeSpan timeout, long suppressed);

    [LoggerMessage(5, LogLevel.Error, "Tracking itself failed with {Failure} in {Method}; the model's caller is not affected. {Suppressed} such failures were not logged since the last one.")]
    private static partial void LogTrackingFailed(ILogger logger, string method, string failure, long suppressed);

    [LoggerMessage(20, LogLevel.Debug, "A detail of a {ResponseType} could not be read ({Failure}) in run {RunId} of '{Key}': its token usage was.")]
    private static partial void LogDetailUnreadable(ILogger logger, string responseType, RunId runId, string key, string failure);
}
