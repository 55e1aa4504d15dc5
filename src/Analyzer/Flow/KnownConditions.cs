using System.Collections.Immutable;

namespace Tracking.Analyzer.Flow;

/// <summary>Conditions, by their text, of which a path knows whether they hold.</summary>
internal sealed class KnownConditions
{
    private const string Spent = "spent ";

    private readonly ImmutableSortedDictionary<string, bool> known;
    private string? key;

    private KnownConditions(ImmutableSortedDictionary<string, bool> known) => this.known = known;

    internal static KnownConditions None { get; } = new(ImmutableSortedDictionary.Create<string, bool>(StringComparer.Ordinal));

    /// <summary>Equal for equal knowledge.</summary>
    internal string Key => key ??= string.Join(";", known.Select(static entry => $"{entry.Key}={entry.Value}"));

    internal bool? ValueOf(string condition) => known.TryGetValue(condition, out bool value) ? value : null;

    /// <summary>Whether something holds beside which a condition cannot.</summary>
    internal bool Excludes(string condition) =>
        ConditionText.ExclusiveSubjectOf(condition) is { } subject
        && known.Any(entry => entry.Value && entry.Key != condition && ConditionText.ExclusiveSubjectOf(entry.Key) == subject);

    internal KnownConditions Set(string condition, bool value) => new(known.SetItem(condition, value));

    /// <summary>A variable has a new value: what was known of it is not.</summary>
    internal KnownConditions Forget(string variable) => Mentions(variable) is [_, ..] mentions ? new(known.RemoveRange(mentions)) : this;

    /// <summary>
    /// A variable counts on, or an object changes. What it was equal to it is not any more, and is not taken to become again:
    /// <c>if (count++ == 0)</c> holds once.
    /// </summary>
    internal KnownConditions Advance(string variable)
    {
        ImmutableSortedDictionary<string, bool> advanced = known;
        foreach (string condition in Mentions(variable))
        {
            if (condition.StartsWith(Spent, StringComparison.Ordinal) || known.ContainsKey(Spent + condition))
            {
                continue;
            }

            advanced = ConditionText.IsEquality(condition) && known[condition]
                ? advanced.SetItem(condition, false).SetItem(Spent + condition, true)
                : advanced.Remove(condition);
        }

        return advanced == known ? this : new(advanced);
    }

    internal static KnownConditions Join(KnownConditions left, KnownConditions right) => left.Key == right.Key
        ? left
        : new(left.known.RemoveRange(left.known.Where(entry => right.ValueOf(entry.Key) != entry.Value).Select(static entry => entry.Key)));

    internal bool IsSame(KnownConditions other) => Key == other.Key;

    private string[] Mentions(string variable) => [.. known.Keys.Where(condition => condition.Contains(variable))];
}
