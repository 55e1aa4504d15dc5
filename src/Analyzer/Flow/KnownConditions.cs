namespace Tracking.Analyzer.Flow;

/// <summary>Conditions, by their text, of which a path knows whether they hold.</summary>
internal sealed class KnownConditions
{
    private const string Spent = "spent ";

    private readonly FactTable<string, bool> known;

    private KnownConditions(FactTable<string, bool> known) => this.known = known;

    internal static KnownConditions None { get; } = new(FactTable<string, bool>.Empty);

    internal bool? ValueOf(string condition) => known.TryGetValue(condition, out bool value) ? value : null;

    /// <summary>Whether something holds beside which a condition cannot.</summary>
    internal bool Excludes(string condition) =>
        ConditionText.ExclusiveSubjectOf(condition) is { } subject
        && known.Entries.Any(entry => entry.Value && entry.Key != condition && ConditionText.ExclusiveSubjectOf(entry.Key) == subject);

    internal KnownConditions Set(string condition, bool value) => ValueOf(condition) == value ? this : new(known.Set(condition, value));

    /// <summary>A variable has a new value: what was known of it is not.</summary>
    internal KnownConditions Forget(string variable) => Keep(known.Where(condition => !condition.Contains(variable)));

    /// <summary>
    /// A variable counts on, or an object changes. What it was equal to it is not any more, and is not taken to become again:
    /// <c>if (count++ == 0)</c> holds once.
    /// </summary>
    internal KnownConditions Advance(string variable)
    {
        FactTable<string, bool> advanced = known;
        foreach (KeyValuePair<string, bool> entry in known.Entries)
        {
            string condition = entry.Key;
            if (!condition.Contains(variable)
                || condition.StartsWith(Spent, StringComparison.Ordinal)
                || known.TryGetValue(Spent + condition, out _))
            {
                continue;
            }

            advanced = ConditionText.IsEquality(condition) && entry.Value
                ? advanced.Set(condition, false).Set(Spent + condition, true)
                : advanced.Where(other => other != condition);
        }

        return Keep(advanced);
    }

    internal static KnownConditions Join(KnownConditions left, KnownConditions right) =>
        left.Keep(left.known.Where(condition => left.ValueOf(condition) == right.ValueOf(condition)));

    internal bool IsSame(KnownConditions other) => known.IsSame(other.known, static (left, right) => left == right);

    private KnownConditions Keep(FactTable<string, bool> changed) => ReferenceEquals(changed, known) ? this : new(changed);
}
