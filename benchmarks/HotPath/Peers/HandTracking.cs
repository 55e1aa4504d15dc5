using System.Diagnostics;
using Tracking.HotPath.Subjects;

namespace Tracking.HotPath.Peers;

/// <summary>
/// What a careful developer would write for one type of response: the same id, clock, metrics, record and isolation of sinks,
/// without what it takes to serve other types, parent runs, streams, cores with trackers and configured clocks. Nobody else
/// can see its call, so that nothing has to be claimed.
/// </summary>
public sealed class HandTracking(params IModelCallSink[] sinks)
{
    private readonly IModelCallSink[] _metricSinks = [.. sinks.Where(static sink => sink.WantsMetrics)];
    private long _sinkFailures;

    public bool IsWanted => sinks.Length > 0;

    public long SinkFailures => Volatile.Read(ref _sinkFailures);

    public static HandTrackedCall Start(ModelCallDescriptor descriptor) => new(descriptor, RunId.New(), Stopwatch.GetTimestamp());

    public Task<Reply> Track(in HandTrackedCall call, Task<Reply> task, CancellationToken cancellationToken)
    {
        if (task.IsCompletedSuccessfully)
        {
            Succeed(in call, task.Result);
            return task;
        }

        return ObserveAsync(call, task, cancellationToken).Unwrap();
    }

    public void Succeed(in HandTrackedCall call, Reply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        End(in call, CallOutcome.Success, null, TokenUsage.Inclusive(reply.Input, reply.Output));
    }

    public void Fail(in HandTrackedCall call, Exception exception, CancellationToken cancellationToken)
    {
        bool isCancelled = cancellationToken.IsCancellationRequested;
        End(
            in call,
            isCancelled ? CallOutcome.Cancelled : CallOutcome.Error,
            isCancelled ? ErrorCodes.Aborted : CodeOf(exception),
            default);
    }

    // Unwrapped, the caller gets the status of the task and all of its exceptions, as untracked.
    private async Task<Task<Reply>> ObserveAsync(HandTrackedCall call, Task<Reply> task, CancellationToken cancellationToken)
    {
        try
        {
            Succeed(in call, await task.ConfigureAwait(false));
        }
        catch (Exception exception)
        {
            Fail(in call, exception, cancellationToken);
        }

        return task;
    }

    private static string CodeOf(Exception exception) => exception switch
    {
        OperationCanceledException or TimeoutException => ErrorCodes.Timeout,
        HttpRequestException { StatusCode: { } status } => CompilerServices.ErrorStatus.CodeOf(status) ?? ErrorCodes.BackendError,
        _ => ErrorCodes.BackendError,
    };

    private void End(in HandTrackedCall call, CallOutcome outcome, string? errorCode, TokenUsage usage)
    {
        TimeSpan duration = Stopwatch.GetElapsedTime(call.Started);
        DateTimeOffset startedAt = DateTimeOffset.UtcNow - duration;
        bool isUsed = usage.HasPositiveCount;
        if (_metricSinks.Length > 0)
        {
            EmitMetrics(in call, outcome, duration, isUsed, in usage);
        }

        ModelCallRecord record = new()
        {
            RunId = call.RunId,
            Step = 1,
            Descriptor = call.Descriptor,
            Outcome = outcome,
            ErrorCode = errorCode,
            StartedAt = startedAt,
            Duration = duration,
            Usage = isUsed ? usage : default,
            ReportedUsage = isUsed ? usage : null,
            RequestCount = isUsed ? 1 : null,
            Model = call.Descriptor.Model,
            RequestModel = call.Descriptor.Model,
            Provider = call.Descriptor.Provider,
        };
        foreach (IModelCallSink sink in sinks)
        {
            try
            {
                sink.OnCompleted(in record);
            }
            catch (Exception)
            {
                Interlocked.Increment(ref _sinkFailures);
            }
        }
    }

    private void EmitMetrics(in HandTrackedCall call, CallOutcome outcome, TimeSpan duration, bool isUsed, in TokenUsage usage)
    {
        Emit(new ModelCallMetric
        {
            Kind = MetricKind.Duration,
            Value = duration.TotalMilliseconds,
            RunId = call.RunId,
            Step = 1,
            Descriptor = call.Descriptor,
        });
        Emit(new ModelCallMetric
        {
            Kind = MetricKind.Outcome,
            Value = 1,
            RunId = call.RunId,
            Step = 1,
            Descriptor = call.Descriptor,
            Outcome = outcome,
        });
        if (isUsed)
        {
            Emit(new ModelCallMetric
            {
                Kind = MetricKind.Tokens,
                Value = usage.TotalTokens ?? 0,
                RunId = call.RunId,
                Step = 1,
                Descriptor = call.Descriptor,
                Usage = usage,
            });
        }
    }

    private void Emit(in ModelCallMetric metric)
    {
        foreach (IModelCallSink sink in _metricSinks)
        {
            try
            {
                sink.OnMetric(in metric);
            }
            catch (Exception)
            {
                Interlocked.Increment(ref _sinkFailures);
            }
        }
    }
}
