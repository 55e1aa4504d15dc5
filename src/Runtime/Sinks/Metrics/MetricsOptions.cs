namespace Tracking;

/// <summary>What calls are told apart by in metrics, beside operation, provider, models and error.</summary>
/// <remarks>
/// Each value of an attribute is a series of its own, which a meter and whoever collects it keep for long. Tags are attributes by choice
/// for that reason, and what they may add is bounded.
/// </remarks>
public sealed class MetricsOptions
{
    private int _maximumTagValues = 200;

    /// <summary>
    /// The names of the tags that are attributes of metrics: <c>agent</c>, <c>app</c> and <c>tenant</c> unless changed. Names that
    /// the conventions use, <c>error.type</c> and those that begin with <c>gen_ai.</c>, cannot be among them.
    /// </summary>
    public ISet<string> Tags { get; } = new HashSet<string>(["agent", "app", "tenant"], StringComparer.Ordinal);

    /// <summary>
    /// How many values of each tag are told apart, 200 unless set: calls with further ones are counted under the value <c>other</c>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public int MaximumTagValues
    {
        get => _maximumTagValues;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _maximumTagValues = value;
        }
    }
}
