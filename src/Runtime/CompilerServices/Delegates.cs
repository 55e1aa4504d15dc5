using System.ComponentModel;

namespace Tracking.CompilerServices;

/// <summary>Reads what a response, or an element of a stream, says of the call. Made by the generator.</summary>
/// <typeparam name="T">The response or the element.</typeparam>
/// <param name="response">What the core returned or the stream yielded.</param>
/// <param name="reading">Where to put it; the same for all elements of a stream.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void ResponseReader<in T>(T response, ref ModelCallReading reading);

/// <summary>Gives an exception of a model SDK its error code. Made by the generator.</summary>
/// <param name="exception">One exception; not those that it wraps.</param>
/// <returns>One of <see cref="ErrorCodes"/>; null for an exception that says nothing itself.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate string? ErrorClassifier(Exception exception);

/// <summary>Invokes the core of a tracked stream. Made by the generator.</summary>
/// <typeparam name="TCall">The call, with the arguments of the tracked method.</typeparam>
/// <typeparam name="T">The element.</typeparam>
/// <param name="call">The call that the enumeration is.</param>
/// <param name="cancellationToken">The enumeration's token.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate IAsyncEnumerable<T> StreamCore<in TCall, out T>(TCall call, CancellationToken cancellationToken);

/// <summary>Invokes the core of a tracked stream that has to be awaited. Made by the generator.</summary>
/// <typeparam name="TCall">The call, with the arguments of the tracked method.</typeparam>
/// <typeparam name="T">The element.</typeparam>
/// <param name="call">The call that the enumeration is.</param>
/// <param name="cancellationToken">The enumeration's token.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate Task<IAsyncEnumerable<T>> AwaitedStreamCore<in TCall, T>(TCall call, CancellationToken cancellationToken);

/// <summary>Invokes the core of a tracked stream that blocks. Made by the generator.</summary>
/// <typeparam name="TCall">The call, with the arguments of the tracked method.</typeparam>
/// <typeparam name="T">The element.</typeparam>
/// <param name="call">The call that the enumeration is.</param>
/// <param name="cancellationToken">The token that was given as an argument.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate IEnumerable<T> SequenceCore<in TCall, out T>(TCall call, CancellationToken cancellationToken);
