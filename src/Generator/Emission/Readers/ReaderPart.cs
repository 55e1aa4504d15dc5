namespace Tracking.Generator.Emission.Readers;

/// <summary>Code that several readers share, written once.</summary>
/// <param name="Code">The code; see <see cref="ReaderTemplate"/>.</param>
/// <param name="If">The type or member without which the part is left out; null if it never is.</param>
/// <param name="SuppressedDiagnostics">What naming the SDK's members raises.</param>
internal sealed record ReaderPart(string Code, string? If = null, string[]? SuppressedDiagnostics = null);
