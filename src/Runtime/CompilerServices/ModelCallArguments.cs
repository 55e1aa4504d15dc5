using System.Collections;
using System.ComponentModel;
using System.Globalization;

namespace Tracking.CompilerServices;

/// <summary>
/// What a call's arguments say of it. Set by generated code. Nothing here throws, whatever the user's types do: a failure of
/// tracking must not fail the call.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct ModelCallArguments
{
    private SealedList<KeyValuePair<string, string>>? _tags;
    private string? _requestModel;
    private string? _provider;

    /// <summary>Replaces the method's static descriptor for this call; null keeps it.</summary>
    public ModelCallDescriptor? Descriptor { readonly get; set; }

    /// <summary>The model that is asked for; null or empty leaves it to the descriptor.</summary>
    public string? RequestModel
    {
        readonly get => _requestModel;
        set => _requestModel = string.IsNullOrEmpty(value) ? null : value;
    }

    /// <summary>The provider that is asked, as OpenTelemetry spells it; null or empty leaves it to the descriptor.</summary>
    public string? Provider
    {
        readonly get => _provider;
        set => _provider = string.IsNullOrEmpty(value) ? null : value;
    }

    /// <summary>How many messages are sent; null if no argument tells.</summary>
    public long? HistoryLength { readonly get; set; }

    /// <summary>The application's own id for this call, or null for one that was noted on the parent run.</summary>
    public string? CorrelationId { readonly get; set; }

    /// <summary>Whom the call is made for, or null.</summary>
    public object? Subject { readonly get; set; }

    /// <summary>The provider that the client says it asks, where nothing else names one.</summary>
    internal string? ClientProvider { readonly get; private set; }

    /// <summary>The model that the client asks where nothing else names one.</summary>
    internal string? ClientModel { readonly get; private set; }

    internal readonly bool IsEmpty =>
        Descriptor is null && RequestModel is null && Provider is null && HistoryLength is null && CorrelationId is null
        && Subject is null && ClientProvider is null && ClientModel is null && _tags is null;

    internal readonly IReadOnlyList<KeyValuePair<string, string>>? Tags => _tags;

    /// <summary>How many elements a sequence has, or null if only enumerating it would tell.</summary>
    /// <typeparam name="T">The element.</typeparam>
    /// <param name="items">The sequence; null has no count.</param>
    public static long? CountOf<T>(IEnumerable<T>? items)
    {
        try
        {
            return items switch
            {
                null => null,
                IReadOnlyCollection<T> collection => collection.Count,
                ICollection<T> collection => collection.Count,
                ICollection collection => collection.Count,
                _ => null,
            };
        }
#pragma warning disable CA1031 // A collection of the user's that cannot count itself must not fail the call.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    /// <summary>The first of two texts that says something.</summary>
    /// <param name="first">A text.</param>
    /// <param name="second">The text that stands where the first is null or empty.</param>
    public static string? FirstOf(string? first, string? second) => string.IsNullOrEmpty(first) ? second : first;

    /// <summary>The text of a value that stands for one of a call's properties.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>Its text in the invariant culture; null for null, and for a value that cannot be written.</returns>
    public static string? TextOf<T>(T value)
    {
        try
        {
            return value switch
            {
                null => null,
                string text => text,
                IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
                _ => value.ToString(),
            };
        }
#pragma warning disable CA1031 // A ToString of the user's that throws must not fail the call.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    /// <summary>Takes what the client that the call is made with says of itself; it stands where nothing else says it.</summary>
    /// <param name="provider">The provider that it asks, or null.</param>
    /// <param name="model">The model that it asks by default, or null.</param>
    public void DescribeClient(string? provider, string? model)
    {
        ClientProvider = string.IsNullOrEmpty(provider) ? null : provider;
        ClientModel = string.IsNullOrEmpty(model) ? null : model;
    }

    /// <summary>Adds a tag; one without a value is left out.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="name">The tag's name.</param>
    /// <param name="value">The tag's value; null, and what cannot be written, is none.</param>
    public void AddTag<T>(string name, T value)
    {
        if (TextOf(value) is { } text)
        {
            (_tags ??= new()).Add(new(name, text));
        }
    }
}
