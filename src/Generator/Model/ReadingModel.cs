using Tracking.Generator.Contract;

namespace Tracking.Generator.Model;

/// <summary>A type that the response is, or wraps.</summary>
/// <param name="Access">How to come from the response to it.</param>
/// <param name="Types">Its name and those of the types that it derives from, nearest first.</param>
/// <param name="Shape">What is known of it.</param>
internal sealed record ReadingModel(string Access, EquatableArray<string> Types, ResponseShape Shape);

/// <summary>A method marked <c>[UsageReader]</c>.</summary>
/// <param name="ResponseType">What it reads.</param>
/// <param name="Method">Its full name.</param>
/// <param name="SuppressedDiagnostics">Diagnostics that naming it raises.</param>
internal sealed record UsageReaderModel(string ResponseType, string Method, EquatableArray<string> SuppressedDiagnostics);

/// <summary>How a method's response is read in the end.</summary>
/// <param name="Shape">The known shape; <see cref="ResponseShape.Unknown"/> for a user's reader.</param>
/// <param name="Access">How to come from the response to what is read.</param>
/// <param name="UsageReader">The user's reader, or null.</param>
/// <param name="SuppressedDiagnostics">Diagnostics that naming the user's reader raises.</param>
internal sealed record ReaderModel(ResponseShape Shape, string Access, string? UsageReader, EquatableArray<string> SuppressedDiagnostics);
