using Tracking.Generator.Contract;

namespace Tracking.Generator.Model;

/// <summary>A type that the response is, or wraps.</summary>
/// <param name="Access">How to come from the response to it.</param>
/// <param name="Types">Its name and those of the types that it derives from, nearest first.</param>
/// <param name="Shape">What is known of it.</param>
/// <param name="IsClientResult">Whether it is what a client's result holds, which a shared reader can take as a whole.</param>
/// <param name="Convention">Where its counts are, if it is read by convention; else null.</param>
/// <param name="SuppressedDiagnostics">Diagnostics that naming its members raises.</param>
internal sealed record ReadingModel(
    string Access,
    EquatableArray<string> Types,
    ResponseShape Shape,
    bool IsClientResult,
    ConventionModel? Convention,
    EquatableArray<string> SuppressedDiagnostics);

/// <summary>Where a type of the user's holds its counts.</summary>
/// <param name="UsageAccess">How to come from the response to its usage.</param>
/// <param name="Counts">The arguments of the report, as code in which <see cref="ConventionUsage.Placeholder"/> is the usage.</param>
/// <param name="Texts">What else is read: properties of the reading, and how to come to each from the response.</param>
internal sealed record ConventionModel(string UsageAccess, EquatableArray<string> Counts, EquatableArray<(string Property, string Access)> Texts);

/// <summary>A method marked <c>[UsageReader]</c>.</summary>
/// <param name="ResponseType">What it reads.</param>
/// <param name="Method">Its full name.</param>
/// <param name="SuppressedDiagnostics">Diagnostics that naming it raises.</param>
internal sealed record UsageReaderModel(string ResponseType, string Method, EquatableArray<string> SuppressedDiagnostics);

/// <summary>How a method's response is read in the end.</summary>
/// <param name="Shape">The known shape; <see cref="ResponseShape.Unknown"/> for a user's reader.</param>
/// <param name="Access">How to come from the response to what is read.</param>
/// <param name="IsClientResult">Whether what is read is what a client's result holds.</param>
/// <param name="Convention">Where the counts are, if they are read by convention; else null.</param>
/// <param name="UsageReader">The user's reader, or null.</param>
/// <param name="SuppressedDiagnostics">Diagnostics that naming what reads it raises.</param>
internal sealed record ReaderModel(
    ResponseShape Shape,
    string Access,
    bool IsClientResult,
    ConventionModel? Convention,
    string? UsageReader,
    EquatableArray<string> SuppressedDiagnostics)
{
    /// <summary>Whether the reader of a known shape takes the response as it is.</summary>
    internal bool TakesKnownShape => ReadsKnownShape && (Access.Length == 0 || IsClientResult);

    /// <summary>Whether the reader of a known shape is needed, for the response or for what it wraps.</summary>
    internal bool ReadsKnownShape => UsageReader is null && Convention is null;
}
