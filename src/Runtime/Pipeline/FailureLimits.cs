using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Tracking;

/// <summary>
/// How often failures are logged: each kind of failure of each sink once in ten seconds, so that one that fails all the time does not
/// hide another.
/// </summary>
internal sealed class FailureLimits(TimeProvider clock)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    // Bounded: there are as many as sinks, times a handful of methods.
    private readonly ConcurrentDictionary<Kind, RateLimit> _limits = new();

    internal bool TryEnter(object source, string method, out long suppressed) =>
        _limits.GetOrAdd(new Kind(source, method), static (_, clock) => new RateLimit(clock, Interval), clock).TryEnter(out suppressed);

    // Two sinks of a type that compares by value are two sinks.
    private readonly struct Kind(object source, string method) : IEquatable<Kind>
    {
        private readonly object _source = source;
        private readonly string _method = method;

        public bool Equals(Kind other) => ReferenceEquals(_source, other._source) && _method == other._method;

        public override bool Equals(object? obj) => obj is Kind other && Equals(other);

        public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(_source), _method);
    }
}
