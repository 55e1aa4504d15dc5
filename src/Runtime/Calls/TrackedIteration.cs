using Tracking.CompilerServices;

namespace Tracking;

/// <summary>
/// What an enumeration that waits and one that blocks have in common: one run, begun at the first element and ended once, and a
/// finalizer for consumers that forget to dispose.
/// </summary>
internal abstract class TrackedIteration<TState, T> : ModelCallStreamContext<TState>
{
    private protected readonly StreamDefinition<T> Definition;

    // Not read-only: a structure that is changed in place.
    private protected StreamRun Run;

    private protected FlowMemory FlowMemory;

    private int _claimed;

    private protected TrackedIteration(TState state, in StreamDefinition<T> definition)
        : base(state)
    {
        Definition = definition;
        // Only an enumeration that has begun can be forgotten.
        GC.SuppressFinalize(this);
    }

    ~TrackedIteration()
    {
        if (Run is { HasStarted: true, HasEnded: false })
        {
            // Sinks are foreign code and may block: not on the finalizer's thread. The core is not disposed: it may be gone, or
            // in use by others.
            ThreadPool.UnsafeQueueUserWorkItem(static iteration => iteration.Run.Forget(), this, preferLocal: false);
        }
    }

    /// <inheritdoc/>
    public override ModelCallArguments Arguments
    {
        set => Run.SetArguments(in value);
    }

    /// <inheritdoc/>
    public override ModelCallTracker Tracker => Run.Tracker;

    /// <summary>The source's element, which is not kept.</summary>
    public abstract T Current { get; }

    /// <summary>What the core is to find as its parent run; before the run begins, what the consumer has.</summary>
    private protected IParentRun? Inner => Run.HasStarted ? Run.Inner : AmbientRun.Parent;

    /// <summary>Whether this object is free to be the enumeration that is asked for; it is once.</summary>
    private protected bool TryClaim() => Interlocked.Exchange(ref _claimed, 1) == 0;

    /// <summary>Begins the run; the clock runs from here.</summary>
    /// <returns>The token for the core.</returns>
    private protected CancellationToken Begin(CancellationToken enumerationToken)
    {
        GC.ReRegisterForFinalize(this);
        Run.Start(Definition.Source, Definition.Site, typeof(T), Definition.Slot?.RunId ?? RunId.New(), Definition.Slot);
        if (Run.Inner is { } inner)
        {
            AmbientRun.Current = inner;
        }

        Run.Cancellation = new CallCancellation(Definition.CancellationToken, Definition.OtherTokens);
        return Run.Cancellation.Join(enumerationToken);
    }

    private protected void Fail(Exception exception)
    {
        Run.Fail(exception);
        GC.SuppressFinalize(this);
    }

    /// <summary>Takes what a move to the next element came to, other than an exception.</summary>
    private protected void Observe(bool moved, bool waited)
    {
        if (moved)
        {
            Run.Received(waited);
            ReadCurrent(waited);
        }
        else
        {
            Run.EndOfStream();
            GC.SuppressFinalize(this);
        }
    }

    /// <summary>Reads an element that the stream gave.</summary>
    private protected void Read(T element, bool waited)
    {
        int reports = Run.Reading.UsageReports;
        try
        {
            Definition.Reader!(element, ref Run.Reading);
        }
#pragma warning disable CA1031 // Properties of SDK types can throw when they are read; the consumer gets the element all the same.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Run.ReadFailed(exception, isDetail: Run.Reading.UsageReports > reports);
        }

        Run.WasRead(waited);
    }

    private protected void Leave()
    {
        Run.Leave();
        GC.SuppressFinalize(this);
    }

    private void ReadCurrent(bool waited)
    {
        // A run is what its calls are: only where there are none, what it gives says anything of them.
        if (Definition.Reader is null || Run.Inner is RunPlace { IsEmpty: false })
        {
            return;
        }

        T element;
        try
        {
            element = Current;
        }
#pragma warning disable CA1031 // As below.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Run.ReadFailed(exception, isDetail: false);
            return;
        }

        Read(element, waited);
    }
}
