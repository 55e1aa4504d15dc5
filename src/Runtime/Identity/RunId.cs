using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;

namespace Tracking;

/// <summary>
/// The id of one run: a version 4 UUID, or the text that a token made by another system carries.
/// </summary>
/// <remarks>Its text can be parsed, and goes through <c>System.Text.Json</c> as a string: both give an id equal to the original.</remarks>
[JsonConverter(typeof(RunIdJsonConverter))]
public readonly struct RunId : IEquatable<RunId>, ISpanFormattable, IUtf8SpanFormattable, ISpanParsable<RunId>
{
    private readonly Guid _uuid;
    private readonly string? _foreign;

    internal RunId(Guid uuid) => _uuid = uuid;

    private RunId(string foreign) => _foreign = foreign;

    /// <summary>The UUID, where the id is none of a foreign system.</summary>
    internal Guid Uuid => _uuid;

    /// <summary>Whether two ids are the same.</summary>
    public static bool operator ==(RunId left, RunId right) => left.Equals(right);

    /// <summary>Whether two ids differ.</summary>
    public static bool operator !=(RunId left, RunId right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(RunId other) => _uuid == other._uuid && string.Equals(_foreign, other._foreign, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is RunId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _foreign is null ? _uuid.GetHashCode() : string.GetHashCode(_foreign, StringComparison.Ordinal);

    /// <summary>The id as text: a UUID in lower case with hyphens, or the foreign id as it was given.</summary>
    public override string ToString() => _foreign ?? _uuid.ToString("D");

    /// <inheritdoc/>
    /// <remarks>The format and its provider are not used: an id has one form.</remarks>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <summary>Writes the id's text.</summary>
    /// <param name="destination">Where to; 36 characters hold a UUID.</param>
    /// <param name="charsWritten">How many characters were written.</param>
    /// <returns>Whether it was written: false if the destination is too short.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten)
    {
        if (_foreign is null)
        {
            return _uuid.TryFormat(destination, out charsWritten, "D");
        }

        bool fits = _foreign.TryCopyTo(destination);
        charsWritten = fits ? _foreign.Length : 0;
        return fits;
    }

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryFormat(destination, out charsWritten);

    /// <summary>Writes the id's text in UTF-8.</summary>
    /// <param name="utf8Destination">Where to; 36 bytes hold a UUID.</param>
    /// <param name="bytesWritten">How many bytes were written.</param>
    /// <param name="format">Not used: an id has one form.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>Whether it was written: false if the destination is too short.</returns>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        _foreign is null
            ? _uuid.TryFormat(utf8Destination, out bytesWritten, "D")
            : Encoding.UTF8.TryGetBytes(_foreign, utf8Destination, out bytesWritten);

    /// <summary>The id of a run whose UUID is known, such as one that a database keeps in a column of that type.</summary>
    /// <param name="uuid">The UUID.</param>
    public static RunId FromGuid(Guid uuid) => new(uuid);

    /// <summary>The id that a text stands for: a UUID, or the id of another system.</summary>
    /// <param name="text">The text, as <see cref="ToString()"/> gives it.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is empty.</exception>
    public static RunId Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > 0 ? FromText(text) : throw new FormatException("A run id is not empty.");
    }

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="s">The text, as <see cref="ToString()"/> gives it.</param>
    /// <param name="provider">Not used: an id has one form.</param>
    public static RunId Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <summary>The id that a text stands for: a UUID, or the id of another system.</summary>
    /// <param name="s">The text, as <see cref="ToString()"/> gives it.</param>
    /// <param name="provider">Not used: an id has one form.</param>
    /// <exception cref="FormatException">The text is empty.</exception>
    public static RunId Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s.ToString());

    /// <summary>The id that a text stands for: a UUID, or the id of another system.</summary>
    /// <param name="text">The text.</param>
    /// <param name="result">The id; the default one if there is none.</param>
    /// <returns>Whether the text is one: false for null and for an empty text.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out RunId result)
    {
        result = string.IsNullOrEmpty(text) ? default : FromText(text);
        return !string.IsNullOrEmpty(text);
    }

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RunId result) => TryParse(s, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out RunId result) => TryParse(s.ToString(), out result);

    /// <summary>A new version 4 UUID.</summary>
    internal static RunId New() => new(RunIdGenerator.Next());

    /// <summary>
    /// The id that a text stands for. It is kept as a UUID only where the text is exactly what that UUID is written as, so
    /// that an id that went through a token compares equal to the original, whoever wrote it.
    /// </summary>
    internal static RunId FromText(string text) =>
        Guid.TryParseExact(text, "D", out Guid uuid) && uuid.ToString("D") == text ? new RunId(uuid) : new RunId(text);
}
