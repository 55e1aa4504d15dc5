using System.Diagnostics.CodeAnalysis;

namespace Tracking;

/// <summary>
/// The id of one run: a version 4 UUID, or the text that a token made by another system carries.
/// </summary>
public readonly struct RunId : IEquatable<RunId>, ISpanFormattable
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

    /// <summary>A new version 4 UUID.</summary>
    internal static RunId New() => new(RunIdGenerator.Next());

    /// <summary>
    /// The id that a text stands for. It is kept as a UUID only where the text is exactly what that UUID is written as, so
    /// that an id that went through a token compares equal to the original, whoever wrote it.
    /// </summary>
    internal static RunId FromText(string text) =>
        Guid.TryParseExact(text, "D", out Guid uuid) && uuid.ToString("D") == text ? new RunId(uuid) : new RunId(text);
}
