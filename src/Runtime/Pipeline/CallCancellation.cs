namespace Tracking;

/// <summary>The tokens by which the caller can cancel a call: whatever token an exception names, these decide.</summary>
internal struct CallCancellation(CancellationToken argument, CancellationToken[]? others)
{
    private readonly CancellationToken _argument = argument;
    private CancellationToken[]? _others = others;
    private CancellationToken _enumeration;
    private CancellationTokenSource? _linked;

    internal readonly bool IsRequested =>
        _argument.IsCancellationRequested
        || _enumeration.IsCancellationRequested
        || (_others is not null && IsAnyRequested(_others));

    internal readonly bool IsPlain => _others is null;

    internal readonly CancellationToken Argument => _argument;

    internal void Add(CancellationToken other) => _others = [.. _others ?? [], other];

    /// <summary>The token for a core whose stream is enumerated with a token of its own.</summary>
    /// <remarks>
    /// Two tokens are linked only where both can fire: linking costs, and an SDK that gets the token as an argument is stopped
    /// by it where one that comes through the enumerator alone may be ignored.
    /// </remarks>
    internal CancellationToken Join(CancellationToken enumeration)
    {
        if (!enumeration.CanBeCanceled || enumeration == _argument)
        {
            return _argument;
        }

        _enumeration = enumeration;
        if (!_argument.CanBeCanceled)
        {
            return enumeration;
        }

        _linked = CancellationTokenSource.CreateLinkedTokenSource(_argument, enumeration);
        return _linked.Token;
    }

    /// <summary>Unties the linked token: an application's own token lives long and would keep every call's alive.</summary>
    internal readonly void Release() => _linked?.Dispose();

    // A loop: a delegate over tokens would bring all that a boxed token can be asked into native binaries.
    private static bool IsAnyRequested(CancellationToken[] tokens)
    {
        foreach (CancellationToken token in tokens)
        {
            if (token.IsCancellationRequested)
            {
                return true;
            }
        }

        return false;
    }
}
