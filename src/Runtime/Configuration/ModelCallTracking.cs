namespace Tracking;

/// <summary>
/// Where model calls are recorded: sinks, clock, logger and token signing, built once for an application by
/// <see cref="ModelCallTrackingBuilder"/> or <c>services.AddModelCallTracking</c>. All members may be called by many threads.
/// </summary>
public sealed class ModelCallTracking : IDisposable, IAsyncDisposable
{
    private static ModelCallTracking? _default;

    internal ModelCallTracking(ModelCallPipeline pipeline)
    {
        Pipeline = pipeline;
        HasSinks = pipeline.HasSinks;
    }

    /// <summary>
    /// What tracked methods use that find no <see cref="ModelCallTracking"/> in their parameters or their type; for
    /// applications without dependency injection. While it is null such calls run untracked.
    /// </summary>
    public static ModelCallTracking? Default
    {
        get => Volatile.Read(ref _default);
        set => Volatile.Write(ref _default, value);
    }

    /// <summary>
    /// How often a sink has thrown, could not write in the background what it had accepted, or was not done with a flush in time. Each time
    /// the other sinks still got the event.
    /// </summary>
    public long SinkFailures => Pipeline.SinkFailures;

    /// <summary>How often token usage was recorded on a run that was over: it belongs to no call and is dropped.</summary>
    public long DroppedUsages => Pipeline.DroppedUsages;

    internal ModelCallPipeline Pipeline { get; }

    internal bool HasSinks { get; }

    /// <summary>
    /// Makes a tracker for a call that is tracked by hand; its clock runs from here. Each call of the model needs one of its own. It
    /// belongs to the nearest parent run around it that is open, if there is one.
    /// </summary>
    /// <param name="descriptor">What is known of the call.</param>
    /// <exception cref="ArgumentNullException">The descriptor is null.</exception>
    public ModelCallTracker CreateTracker(ModelCallDescriptor descriptor)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        ModelCallPipeline pipeline = ModelCallPipeline.ForCallOf(Pipeline, descriptor.Key);
        IParentRun? parent = SinkFlow.IsInside ? null : AmbientRun.Parent;
        RunIdentity identity = new()
        {
            Pipeline = pipeline,
            Descriptor = descriptor,
            Parent = parent,
            RunId = RunId.New(),
            Step = parent?.NextStep() ?? 1,
        };
        return new ModelCallTracker(in identity, pipeline.Clock.GetTimestamp(), isByHand: true);
    }

    /// <summary>Opens a parent run and makes it the current one of this async flow; dispose it where it was opened.</summary>
    /// <remarks>
    /// A run that is never disposed stays open, and what comes after it in the flow is inside it, until it is collected.
    /// </remarks>
    /// <param name="key">The stable name of the run.</param>
    /// <exception cref="ArgumentException">The key is null, empty or white space.</exception>
    public ModelRun StartRun(string key)
    {
        ModelCallDescriptor descriptor = new(key) { Operation = "invoke_agent", Method = "run" };
        IParentRun? parent = SinkFlow.IsInside ? null : ParentChain.ForRun(AmbientRun.Parent);
        RunIdentity identity = new()
        {
            Pipeline = ModelCallPipeline.ForCallOf(Pipeline, key),
            Descriptor = descriptor,
            Parent = parent,
            RunId = RunId.New(),
            Step = parent?.NextStep() ?? 1,
        };
        ModelRun run = ModelRun.Open(in identity, parent);
        AmbientRun.Current = run.Place;
        return run;
    }

    /// <summary>Reads a resumption token, so that feedback and judgements can be recorded on the run that it names.</summary>
    /// <param name="token">The token.</param>
    /// <param name="subject">Whom the feedback comes from, given to sinks with each metric; null for nobody.</param>
    /// <exception cref="ArgumentNullException">The token is null.</exception>
    /// <exception cref="ArgumentException">
    /// The token is malformed or, where signing is configured, unsigned, altered or expired. The message says which and never
    /// quotes the token.
    /// </exception>
    public ResumedTracker Resume(string token, object? subject = null) =>
        new(Tracking.ResumptionToken.Read(token, Pipeline.Signer), Pipeline, subject);

    /// <summary>
    /// Makes every sink write out what it holds back, all at the same time, and waits for them, but no longer than
    /// <see cref="ModelCallTrackingBuilder.UseFlushTimeout"/> says. What a sink throws, and that one was not done in time, is counted
    /// (<see cref="SinkFailures"/>) and logged, never thrown.
    /// </summary>
    /// <remarks>Blocks the caller, and needs no thread of the pool.</remarks>
    public void Flush() => Pipeline.Flush();

    /// <summary>
    /// Makes every sink write out what it holds back, all at the same time, and waits for them no longer than
    /// <see cref="ModelCallTrackingBuilder.UseFlushTimeout"/> says. What a sink throws, and that one was not done in time, is counted
    /// (<see cref="SinkFailures"/>) and logged, never thrown.
    /// </summary>
    /// <param name="cancellationToken">Stops the wait, whatever the sinks do.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled while a sink was waited for.</exception>
    public ValueTask FlushAsync(CancellationToken cancellationToken = default) => Pipeline.FlushAsync(cancellationToken);

    /// <summary>
    /// Flushes, as <see cref="Flush"/> does, and closes the files that it has opened itself. Sinks are not disposed, and what is tracked
    /// afterwards still goes to them.
    /// </summary>
    public void Dispose()
    {
        Pipeline.Flush();
        Pipeline.Close();
    }

    /// <summary>
    /// Flushes, as <see cref="FlushAsync"/> does, and closes the files that it has opened itself. Sinks are not disposed, and what is
    /// tracked afterwards still goes to them.
    /// </summary>
    public ValueTask DisposeAsync() => Pipeline.FlushAndCloseAsync();
}
