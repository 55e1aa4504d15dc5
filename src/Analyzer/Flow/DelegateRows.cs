using System.Collections.Immutable;
using Tracking.Analyzer.Settings;

namespace Tracking.Analyzer.Flow;

/// <summary>How methods run delegates, by the metadata names of their types and their own, or the beginnings of those.</summary>
internal sealed class DelegateRows
{
    private static readonly ImmutableDictionary<string, DelegateExecution> NoNames =
        ImmutableDictionary.Create<string, DelegateExecution>(StringComparer.Ordinal);

    private static readonly ImmutableDictionary<string, ImmutableDictionary<string, DelegateExecution>> NoTypes =
        ImmutableDictionary.Create<string, ImmutableDictionary<string, DelegateExecution>>(StringComparer.Ordinal);

    private readonly ImmutableDictionary<string, ImmutableDictionary<string, DelegateExecution>> names;
    private readonly ImmutableDictionary<string, ImmutableDictionary<string, DelegateExecution>> beginnings;

    private DelegateRows(
        ImmutableDictionary<string, ImmutableDictionary<string, DelegateExecution>> names,
        ImmutableDictionary<string, ImmutableDictionary<string, DelegateExecution>> beginnings)
    {
        this.names = names;
        this.beginnings = beginnings;
    }

    internal static DelegateRows None { get; } = new(NoTypes, NoTypes);

    /// <summary>The same with others, which go before those of the same name.</summary>
    internal DelegateRows With(IEnumerable<(NamedMethods Named, DelegateExecution Execution)> more)
    {
        ImmutableDictionary<string, ImmutableDictionary<string, DelegateExecution>>.Builder allNames = names.ToBuilder();
        ImmutableDictionary<string, ImmutableDictionary<string, DelegateExecution>>.Builder allBeginnings = beginnings.ToBuilder();
        foreach ((NamedMethods named, DelegateExecution execution) in more)
        {
            ImmutableDictionary<string, ImmutableDictionary<string, DelegateExecution>>.Builder all = named.IsPrefix ? allBeginnings : allNames;
            ImmutableDictionary<string, DelegateExecution> ofType = all.TryGetValue(named.TypeName, out var known) ? known : NoNames;
            all[named.TypeName] = ofType.SetItem(named.MethodName, execution);
        }

        return new(allNames.ToImmutable(), allBeginnings.ToImmutable());
    }

    internal DelegateExecution ExecutionOf(string type, string method)
    {
        if (names.TryGetValue(type, out ImmutableDictionary<string, DelegateExecution>? known)
            && known.TryGetValue(method, out DelegateExecution execution))
        {
            return execution;
        }

        // What says more of the name goes before what says less.
        bool isKnown = beginnings.TryGetValue(type, out known);
        for (int length = method.Length; isKnown && length >= 0; length--)
        {
            if (known!.TryGetValue(method.Substring(0, length), out execution))
            {
                return execution;
            }
        }

        return DelegateExecution.Unknown;
    }
}
