using System.Runtime.CompilerServices;
using System.Threading.Tasks.Sources;
using Tracking.CompilerServices;

namespace Tracking;

/// <summary>
/// A tracked stream and its first enumeration in one object, as the compiler's own iterators are: besides it an enumeration
/// allocates at most the delegate that continues it, whatever the number of elements.
/// </summary>
/// <remarks>
/// It is no async iterator: the finalizer that finds a forgotten dispose needs a class of its own, and an iterator cannot
/// yield inside a <c>try</c> with a <c>catch</c>.
/// </remarks>
internal sealed class TrackedEnumeration<TState, T> :
    TrackedIteration<TState, T>, IAsyncEnumerable<T>, IAsyncEnumerator<T>, IValueTaskSource<bool>
{
    private readonly StreamCore<ModelCallStreamContext<TState>, T> _core;
    private CancellationToken _enumerationToken;
    private IAsyncEnumerator<T>? _source;

    // The source where it is a compiler's iterator, and no run has to be entered to ask it for an element.
    private IAsyncEnumerator<T>? _iterator;
    private bool _disposed;
    private bool _moving;
    private Action? _continuation;
    private ManualResetValueTaskSourceCore<bool> _promise;
    private ConfiguredValueTaskAwaitable<bool>.ConfiguredValueTaskAwaiter _awaiter;
    private ExecutionContext? _context;

    internal TrackedEnumeration(TState state, in StreamDefinition<T> definition, StreamCore<ModelCallStreamContext<TState>, T> core)
        : base(state, in definition) => _core = core;

    /// <summary>What the core awaits, if it stands for one that has to be awaited.</summary>
    internal AwaitedStreamCore<ModelCallStreamContext<TState>, T>? AwaitedCore { get; init; }

    /// <inheritdoc/>
    public override T Current => _source is null ? default! : _source.Current;

    /// <inheritdoc/>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        if (!TryClaim())
        {
            return new TrackedEnumeration<TState, T>(State, in Definition, _core) { AwaitedCore = AwaitedCore }.GetAsyncEnumerator(cancellationToken);
        }

        _enumerationToken = cancellationToken;
        return this;
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Little enough to become part of the consumer's loop, and with it what an iterator does: it would not with a <c>try</c>.
    /// A compiler's iterator needs none, as its exceptions come with its promise.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ValueTask<bool> MoveNextAsync()
    {
        IAsyncEnumerator<T>? iterator = _iterator;
        if (iterator is null || Run.HasEnded)
        {
            return Tell(Move());
        }

        // No flow is looked at: no run is in it, and an iterator leaves it as it was.
        ValueTask<bool> move = iterator.MoveNextAsync();
        if (!move.IsCompletedSuccessfully)
        {
            return _moving ? move : Tell(Wait(move));
        }

        if (!move.Result)
        {
            return Tell(Handed(false));
        }

        Run.ReceivedAtOnce();
        if (Definition.Reader is not null)
        {
            Read(iterator.Current, waited: false);
        }

        return new ValueTask<bool>(true);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _disposed = true;
        if (_source is null)
        {
            // Never begun, or the core threw: there is nothing to dispose.
            return default;
        }

        try
        {
            ValueTask disposal = DisposeSource();
            if (Run.HasEnded)
            {
                return disposal;
            }

            if (!disposal.IsCompletedSuccessfully)
            {
                return AwaitDisposalAsync(disposal);
            }

            disposal.GetAwaiter().GetResult();
        }
        catch
        {
            // An iterator refuses to be disposed while it is asked for an element, and goes on.
            if (!_moving)
            {
                Leave();
            }

            throw;
        }

        Leave();
        return default;
    }

    bool IValueTaskSource<bool>.GetResult(short token) => _promise.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<bool>.GetStatus(short token) => _promise.GetStatus(token);

    void IValueTaskSource<bool>.OnCompleted(
        Action<object?> continuation,
        object? state,
        short token,
        ValueTaskSourceOnCompletedFlags flags) => _promise.OnCompleted(continuation, state, token, flags);

    // Not inlined, as some below: elements that are there already need nothing of it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ValueTask<bool> Tell(StreamStep step) => step switch
    {
        StreamStep.Element => new ValueTask<bool>(true),
        StreamStep.Promise => new ValueTask<bool>(this, _promise.Version),
        StreamStep.Untracked when _source is not null => _source.MoveNextAsync(),
        _ => default,
    };

    /// <summary>Moves a source that may throw at once, as the first move of any may.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private StreamStep Move()
    {
        // A second move before the first is over is no use of an enumerator that is right, but some take it: it goes by untracked.
        if (_moving)
        {
            return StreamStep.Untracked;
        }

        if (_source is null || Run.HasEnded || Run.Inner is not null)
        {
            return MoveInFlow();
        }

        // No flow is looked at: no run is in it, and what a source that is no iterator sets in it reaches the consumer as it
        // would untracked.
        bool moved;
        try
        {
            ValueTask<bool> move = _source.MoveNextAsync();
            if (!move.IsCompletedSuccessfully)
            {
                return Wait(move);
            }

            moved = move.Result;
        }
        catch (Exception exception)
        {
            MoveThrew(exception);
            throw;
        }

        return Handed(moved);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private StreamStep Handed(bool moved)
    {
        Run.Clock.Moved(waited: false);
        Observe(moved, waited: false);
        return moved ? StreamStep.Element : StreamStep.End;
    }

    /// <summary>The move that begins the stream, those inside a run, and those after the stream's end.</summary>
    private StreamStep MoveInFlow()
    {
        if (Run.HasEnded)
        {
            return StreamStep.Untracked;
        }

        if (_source is null && _disposed)
        {
            return StreamStep.End;
        }

        ConsumerFlow flow = new(ref FlowMemory, Inner, Definition.Site.IsRun);
        ValueTask<bool> move;
        try
        {
            move = (_source ?? Open()).MoveNextAsync();
        }
        catch (Exception exception)
        {
            flow.Leave();
            MoveThrew(exception);
            if (_source is not null)
            {
                throw;
            }

            // The core was called later than its caller thinks: as in an iterator, what it throws comes with the first element.
            return Failed(exception);
        }

        flow.Leave();
        return Continue(move, flow.Context);
    }

    private IAsyncEnumerator<T> Open()
    {
        CancellationToken cancellationToken = Begin(_enumerationToken);
        _source = _core(this, cancellationToken).GetAsyncEnumerator(cancellationToken);
        _iterator = _source is IAsyncStateMachine && Run.Inner is null ? _source : null;
        return _source;
    }

    private void MoveThrew(Exception exception)
    {
        Run.Clock.Moved(waited: false);
        Fail(exception);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private StreamStep Wait(ValueTask<bool> move) => Continue(move, ExecutionContext.Capture());

    private StreamStep Continue(ValueTask<bool> move, ExecutionContext? context) =>
        move.IsCompleted ? Complete(move) : Await(move, context);

    private StreamStep Complete(ValueTask<bool> move)
    {
        bool moved;
        try
        {
            moved = move.GetAwaiter().GetResult();
        }
#pragma warning disable CA1031 // It is handed to the consumer, whatever it is.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            MoveThrew(exception);
            return Failed(exception);
        }

        return Handed(moved);
    }

    private StreamStep Failed(Exception exception)
    {
        _promise.Reset();
        _promise.SetException(exception);
        return StreamStep.Promise;
    }

    private StreamStep Await(ValueTask<bool> move, ExecutionContext? context)
    {
        Run.Clock.WaitBegins();
        _moving = true;
        _awaiter = move.ConfigureAwait(false).GetAwaiter();
        _context = context;
        _promise.Reset();
        _awaiter.UnsafeOnCompleted(_continuation ??= Resume);
        return StreamStep.Promise;
    }

    private void Resume()
    {
        ExecutionContext? context = _context;
        _context = null;
        if (context is null)
        {
            CompleteMove();
        }
        else
        {
            ExecutionContext.Run(context, static enumeration => ((TrackedEnumeration<TState, T>)enumeration!).CompleteMove(), this);
        }
    }

    private void CompleteMove()
    {
        bool moved = false;
        Exception? failure = null;
        try
        {
            ConfiguredValueTaskAwaitable<bool>.ConfiguredValueTaskAwaiter awaiter = _awaiter;
            _awaiter = default;
            Run.Clock.Moved(waited: true);
            moved = awaiter.GetResult();
            Observe(moved, waited: true);
        }
#pragma warning disable CA1031 // It is handed to the consumer, whatever it is.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Fail(exception);
            failure = exception;
        }

        Settle(moved, failure);
    }

    private void Settle(bool moved, Exception? failure)
    {
        _moving = false;
        if (_promise.GetStatus(_promise.Version) != ValueTaskSourceStatus.Pending)
        {
            // Another move began in this very moment, and its end was told in place of this one's: to settle it twice would throw
            // on a thread of the pool, where nobody catches.
            return;
        }

        if (failure is null)
        {
            _promise.SetResult(moved);
        }
        else
        {
            _promise.SetException(failure);
        }
    }

    private ValueTask DisposeSource()
    {
        ConsumerFlow flow = new(ref FlowMemory, Run.Inner, Definition.Site.IsRun);
        try
        {
            return _source!.DisposeAsync();
        }
        finally
        {
            flow.Leave();
        }
    }

    private async ValueTask AwaitDisposalAsync(ValueTask disposal)
    {
        try
        {
            await disposal.ConfigureAwait(false);
        }
        finally
        {
            Leave();
        }
    }
}
