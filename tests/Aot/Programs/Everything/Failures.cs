using System.Net;
using Tracking;

namespace Everything;

/// <summary>Calls that do not succeed, each with what the caller got.</summary>
internal sealed partial class Failures(ModelCallTracking tracking)
{
    [TrackedModelCall("failing")]
    public partial Task<Answer> FailAsync(Exception exception);

    private static async Task<Answer> FailCoreAsync(Exception exception)
    {
        await Task.Yield();
        throw exception;
    }

    internal static async Task PrintAsync()
    {
        Printed.Section("failures");
        InMemorySink sink = new();
        using ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(sink).AddSink(new BrokenSink()).UseTimeProvider(new StoppedClock()).Build();
        Failures failures = new(tracking);
        Exception[] exceptions =
        [
            new HttpRequestException(null, null, HttpStatusCode.TooManyRequests),
            new HttpRequestException(null, null, HttpStatusCode.Unauthorized),
            new HttpRequestException(null, null, HttpStatusCode.ServiceUnavailable),
            new AggregateException(new InvalidOperationException(), new TimeoutException()),
            new TaskCanceledException(),
            new NotSupportedException(),
        ];
        foreach (Exception exception in exceptions)
        {
            try
            {
                await failures.FailAsync(exception);
            }
            catch (Exception caught)
            {
                Console.WriteLine($"{caught.GetType()} {ReferenceEquals(caught, exception)}");
            }
        }

        ResultKinds calls = new(tracking);
        await Caught(calls.AnswerAsync("why", new CancellationToken(canceled: true)));
        await foreach (Answer word in calls.WordsAsync("left before its end"))
        {
            break;
        }

        Printed.Records(sink.Records);
        Console.WriteLine($"sink failures {tracking.SinkFailures > 0}");
    }

    private static async Task Caught(Task task)
    {
        try
        {
            await task;
        }
        catch (OperationCanceledException)
        {
            Console.WriteLine($"{task.Status}");
        }
    }

    private sealed class BrokenSink : IModelCallSink
    {
        public void OnCompleted(in ModelCallRecord record) => throw new InvalidOperationException();
    }
}
