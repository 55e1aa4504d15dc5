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
internal sealed class TrackedEnumeration<TState, T> : ModelCallStreamContext, IAsyncEnumerable<T>, IAsyncEnumerator<T>, IValueTaskSource<bool>
{
    private readonly ModelCallTracking? _tracking;
    private readonly ModelCallSite _site;
    private readonly TState _state;
    private readonly StreamCore<TState, T> _core;
    private readonly ResponseReader<T>? _reader;
    private readonly CancellationToken _argumentToken;
    private readonly RunId? _givenRunId;
    private readonly RecordSlot? _slot;

    private StreamRun _run;
    private int _claimed;
    private bool _disposed;
    private CancellationToken _enumerationToken;
    private CancellationTokenSource? _linked;
    private IAsyncEnumerator<T>? _source;
    private Action? _continuation;
    private ManualResetValueTaskSourceCore<bool> _promise;
    private ConfiguredValueTaskAwaitable<bool>.ConfiguredValueTaskAwaiter _awaiter;
    private ExecutionContext? _context;

    internal TrackedEnumeration(
        ModelCallTracking? tracking,
        ModelCallSite site,
        TState state,
        StreamCore<TState, T> core,
        ResponseReader<T>? reader,
        CancellationToken argumentToken,
        RunId? runId = null,
        RecordSlot? slot = null)
    {
        _tracking = tracking;
        _site = site;
        _state = state;
        _core = core;
        _reader = reader;
        _argumentToken = argumentToken;
        _givenRunId = runId;
        _slot = slot;
        // Only an enumeration that has begun can be forgotten.
        GC.SuppressFinalize(this);
    }

    ~TrackedEnumeration()
    {
        if (_run is { HasStarted: true, HasEnded: false })
        {
            // Sinks are foreign code and may block: not on the finalizer's thread.
            ThreadPool.UnsafeQueueUserWorkItem(static enumeration => enumeration._run.Forget(typeof(T)), this, preferLocal: false);
        }
    }

    /// <inheritdoc/>
    public override ModelCallArguments Arguments
    {
        set => _run.SetArguments(in value);
    }

    /// <inheritdoc/>
    public override ModelCallTracker Tracker => _run.Tracker;

    /// <inheritdoc/>
    public T Current => _source is null ? default! : _source.Current;

    private bool IsCancelled => _argumentToken.IsCancellationRequested || _enumerationToken.IsCancellationRequested;

    /// <inheritdoc/>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        TrackedEnumeration<TState, T> enumeration = Interlocked.Exchange(ref _claimed, 1) == 0
            ? this
            : new(_tracking, _site, _state, _core, _reader, _argumentToken) { _claimed = 1 };
        enumeration._enumerationToken = cancellationToken;
        return enumeration;
    }

    /// <inheritdoc/>
    public ValueTask<bool> MoveNextAsync()
    {
        if (_disposed || _run.HasEnded)
        {
            return new ValueTask<bool>(false);
        }

        IParentRun? outer = AmbientRun.AnyOpen ? AmbientRun.Current : null;
        bool inParent = _run.HasStarted ? _run.Parent is not null : outer is not null;
        ValueTask<bool> move;
        try
        {
            if (inParent && _run.HasStarted)
            {
                // What an async iterator sets in its flow is gone at its next element, so it is set for each.
                AmbientRun.Current = _run.Parent;
            }

            _source ??= Start(outer);
            move = _source.MoveNextAsync();
            if (move.IsCompleted)
            {
                bool moved = move.GetAwaiter().GetResult();
                Observe(moved, waited: false);
                return new ValueTask<bool>(moved);
            }
        }
        catch (Exception exception)
        {
            _run.Fail(exception, IsCancelled, typeof(T));
            ReleaseIfUnstarted();
            return ValueTask.FromException<bool>(exception);
        }
        finally
        {
            if (inParent)
            {
                AmbientRun.Current = outer;
            }
        }

        _run.WaitBegins();
        _awaiter = move.ConfigureAwait(false).GetAwaiter();
        _context = ExecutionContext.Capture();
        _promise.Reset();
        _awaiter.UnsafeOnCompleted(_continuation ??= Continue);
        return new ValueTask<bool>(this, _promise.Version);
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
            ValueTask disposal = _source.DisposeAsync();
            if (!disposal.IsCompletedSuccessfully)
            {
                return AwaitDisposalAsync(disposal);
            }

            disposal.GetAwaiter().GetResult();
        }
        catch
        {
            Left();
            throw;
        }

        Left();
        return default;
    }

    bool IValueTaskSource<bool>.GetResult(short token) => _promise.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<bool>.GetStatus(short token) => _promise.GetStatus(token);

    void IValueTaskSource<bool>.OnCompleted(
        Action<object?> continuation,
        object? state,
        short token,
        ValueTaskSourceOnCompletedFlags flags) => _promise.OnCompleted(continuation, state, token, flags);

    private IAsyncEnumerator<T> Start(IParentRun? parent)
    {
        GC.ReRegisterForFinalize(this);
        _run.Start(_tracking, _site, parent, _givenRunId, _slot);
        CancellationToken cancellationToken = EnumerationToken();
        return _core(_state, this, cancellationToken).GetAsyncEnumerator(cancellationToken);
    }

    // Two tokens are linked only where both can fire: linking costs, and an SDK that gets the token as an argument is
    // stopped by it where one that comes through the enumerator alone may be ignored.
    private CancellationToken EnumerationToken()
    {
        if (!_enumerationToken.CanBeCanceled || _enumerationToken == _argumentToken)
        {
            return _argumentToken;
        }

        if (!_argumentToken.CanBeCanceled)
        {
            return _enumerationToken;
        }

        _linked = CancellationTokenSource.CreateLinkedTokenSource(_argumentToken, _enumerationToken);
        return _linked.Token;
    }

    private void Continue()
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
        bool moved;
        try
        {
            ConfiguredValueTaskAwaitable<bool>.ConfiguredValueTaskAwaiter awaiter = _awaiter;
            _awaiter = default;
            _run.WaitEnded();
            moved = awaiter.GetResult();
            Observe(moved, waited: true);
        }
#pragma warning disable CA1031 // It is handed to the consumer, whatever it is.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _run.Fail(exception, IsCancelled, typeof(T));
            _promise.SetException(exception);
            return;
        }

        _promise.SetResult(moved);
    }

    private void Observe(bool moved, bool waited)
    {
        if (!moved)
        {
            _run.EndOfStream(typeof(T));
            GC.SuppressFinalize(this);
            return;
        }

        _run.Received(waited);
        if (_reader is null)
        {
            return;
        }

        try
        {
            _reader(_source!.Current, ref _run.Reading);
        }
#pragma warning disable CA1031 // Properties of SDK types can throw when they are read; the consumer gets the element all the same.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _run.ReadFailed(typeof(T), exception);
        }

        _run.WasRead(waited);
    }

    private async ValueTask AwaitDisposalAsync(ValueTask disposal)
    {
        try
        {
            await disposal.ConfigureAwait(false);
        }
        finally
        {
            Left();
        }
    }

    private void Left()
    {
        _run.Leave(IsCancelled, typeof(T));
        GC.SuppressFinalize(this);
        _linked?.Dispose();
    }

    private void ReleaseIfUnstarted()
    {
        if (_source is null)
        {
            GC.SuppressFinalize(this);
            _linked?.Dispose();
        }
    }
}
