using System.Globalization;
using System.Runtime.CompilerServices;

namespace Tracking;

/// <summary>
/// What is known of a call before it is made: its key and configuration. The generator makes one instance for each tracked
/// method; one made at run time and passed as a parameter replaces it for that call.
/// </summary>
public sealed class ModelCallDescriptor
{
    /// <summary>
    /// The greatest length of a key, variation key or graph key, in characters: with all three of that length a resumption token can
    /// still be read by whoever reads tokens of at most 16 KB.
    /// </summary>
    public const int LongestKey = 512;

    private readonly int _version = 1;
    private readonly int _modelVersion = 1;
    private readonly string? _variationKey;
    private readonly string? _graphKey;

    /// <summary>Makes a descriptor.</summary>
    /// <param name="key">The stable name under which calls are counted; at most <see cref="LongestKey"/> characters.</param>
    /// <exception cref="ArgumentException">The key is null, empty, white space or too long.</exception>
    public ModelCallDescriptor(string key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        Key = Bounded(key, nameof(key))!;
    }

    // What another system wrote into a token is kept as it is: its versions may start at 0.
    internal ModelCallDescriptor(string key, string? variationKey, int version, string? graphKey)
    {
        Key = key;
        _variationKey = variationKey;
        _version = version;
        _graphKey = graphKey;
    }

    /// <summary>The stable name under which calls are counted.</summary>
    public string Key { get; }

    /// <summary>Which variation of the configuration this is, or null; at most <see cref="LongestKey"/> characters.</summary>
    /// <exception cref="ArgumentException">The key is too long.</exception>
    public string? VariationKey
    {
        get => _variationKey;
        init => _variationKey = Bounded(value);
    }

    /// <summary>The version of the configuration, 1 or greater.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The version is less than 1.</exception>
    public int Version
    {
        get => _version;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _version = value;
        }
    }

    /// <summary>The provider's name as OpenTelemetry spells it, or null if only the response tells it.</summary>
    public string? Provider { get; init; }

    /// <summary>The requested model's name, or null if only the response tells it.</summary>
    public string? Model { get; init; }

    /// <summary>The key of the model's configuration in a feature-management system, or null.</summary>
    public string? ModelKey { get; init; }

    /// <summary>The version of the model's configuration, 1 or greater.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The version is less than 1.</exception>
    public int ModelVersion
    {
        get => _modelVersion;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _modelVersion = value;
        }
    }

    /// <summary>The key of the agent graph that the call belongs to, or null; at most <see cref="LongestKey"/> characters.</summary>
    /// <exception cref="ArgumentException">The key is too long.</exception>
    public string? GraphKey
    {
        get => _graphKey;
        init => _graphKey = Bounded(value);
    }

    /// <summary>
    /// The operation as OpenTelemetry spells it (<c>chat</c>, <c>embeddings</c>), or null, which is reported as <c>unknown</c>.
    /// </summary>
    public string? Operation { get; init; }

    /// <summary>
    /// The kind of call in usage ledgers: <c>generate</c>, <c>generateStream</c>, <c>embed</c>, or <c>run</c> for a parent run. Null
    /// leaves it to the operation, and to whether the answer was streamed.
    /// </summary>
    public string? Method { get; init; }

    private static string? Bounded(string? key, [CallerMemberName] string? name = null) => key is null || key.Length <= LongestKey
        ? key
        : throw TooLong(key.Length, name);

    private static ArgumentException TooLong(int length, string? name) => new(
        "A key has at most 512 characters, because resumption tokens carry it; this one has " + length.ToString(CultureInfo.InvariantCulture) + ".", name);
}
