using Tracking.CompilerServices;

namespace Tracking.Runtime.Tests.Runs;

/// <summary>Calls as generated code makes them, with responses that a test makes up.</summary>
internal sealed class RunScript
{
    internal InMemorySink Sink { get; } = new();

    internal ModelCallTracking Tracking => field ??= new ModelCallTrackingBuilder().AddSink(Sink).Build();

    internal static ModelCallSite Chat { get; } = new(new ModelCallDescriptor("chat") { Operation = "chat", Method = "generate" });

    internal static ModelCallSite Embed { get; } = new(new ModelCallDescriptor("embed") { Operation = "embeddings", Method = "embed" });

    internal static ModelCallSite Agent { get; } = new(new ModelCallDescriptor("agent")) { IsRun = true, Tokens = TokenSource.None };

    /// <summary>A method that is a run, and whose response can be read.</summary>
    internal static ModelCallSite ReadAgent { get; } = new(new ModelCallDescriptor("agent") { Operation = "invoke_agent", Method = "run" }) { IsRun = true };

    internal Task<Answer> CallAsync(Func<Task<Answer>> core, ModelCallSite? site = null, ModelRun? run = null, string? correlationId = null) =>
        CallAsync(run is null ? Tracking : run, core, site, correlationId);

    internal static Task<Answer> CallAsync(
        ModelCallSource source,
        Func<Task<Answer>> core,
        ModelCallSite? site = null,
        string? correlationId = null)
    {
        ModelCallArguments arguments = new() { CorrelationId = correlationId };
        ModelCall call = ModelCall.Start(source, site ?? Chat, in arguments);
        Task<Answer> task;
        try
        {
            task = core();
        }
        catch (Exception exception)
        {
            call.Fail(exception);
            throw;
        }

        return call.Track(task, Answer.Read);
    }

    internal Task<Answer> AnswerAsync(Answer answer, ModelCallSite? site = null, string? correlationId = null) => CallAsync(
        async () =>
        {
            await Task.Yield();
            return answer;
        },
        site,
        correlationId: correlationId);
}

internal sealed record Answer(long? Input, long? Output, string? Id = null)
{
    internal long? CacheRead { get; init; }

    internal long? CacheWrite { get; init; }

    internal static void Read(Answer answer, ref ModelCallReading reading)
    {
        reading.ResponseId = answer.Id;
        reading.ReportUsage(
            UsageConvention.CacheApart, answer.Input, answer.Output, cacheRead: answer.CacheRead, cacheWrite: answer.CacheWrite);
    }
}
