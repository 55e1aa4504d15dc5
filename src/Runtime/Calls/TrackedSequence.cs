using System.Collections;
using Tracking.CompilerServices;

namespace Tracking;

/// <summary>A tracked stream that blocks while it waits, and its first enumeration, in one object.</summary>
internal sealed class TrackedSequence<TState, T> : TrackedIteration<TState, T>, IEnumerable<T>, IEnumerator<T>
{
    private readonly SequenceCore<ModelCallStreamContext<TState>, T> _core;
    private IEnumerator<T>? _source;
    private bool _disposed;

    internal TrackedSequence(TState state, in StreamDefinition<T> definition, SequenceCore<ModelCallStreamContext<TState>, T> core)
        : base(state, in definition) => _core = core;

    /// <inheritdoc/>
    public override T Current => _source is null ? default! : _source.Current;

    object? IEnumerator.Current => Current;

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() =>
        TryClaim() ? this : new TrackedSequence<TState, T>(State, in Definition, _core).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool MoveNext()
    {
        if (Run.HasEnded)
        {
            return _source is not null && _source.MoveNext();
        }

        if (_disposed && !Run.HasStarted)
        {
            return false;
        }

        bool moved;
        try
        {
            moved = Advance();
            Run.Clock.Moved(waited: true);
        }
        catch (Exception exception)
        {
            Run.Clock.Moved(waited: true);
            Fail(exception);
            throw;
        }

        Observe(moved, waited: true);
        return moved;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposed = true;
        AmbientScope scope = new(ref FlowMemory, Run.Inner, Definition.Site.IsRun);
        try
        {
            _source?.Dispose();
        }
        finally
        {
            scope.Leave();
            if (_source is not null && !Run.HasEnded)
            {
                Leave();
            }
        }
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always, as for an iterator: another enumeration is another call of the model.</exception>
    public void Reset() => throw new NotSupportedException();

    // What the core sets in its flow it finds again at the next element, as in an iterator: only the parent run is put back.
    private bool Advance()
    {
        AmbientScope scope = new(ref FlowMemory, Inner, Definition.Site.IsRun);
        try
        {
            if (_source is null)
            {
                CancellationToken cancellationToken = Begin(default);
                _source = _core(this, cancellationToken).GetEnumerator();
            }
            else
            {
                Run.Clock.WaitBegins();
            }

            return _source.MoveNext();
        }
        finally
        {
            scope.Leave();
        }
    }
}
