namespace Tracking.Generator.Model;

/// <summary>What nothing seems to read while a method's body throws, so that the compiler would advise to delete it.</summary>
/// <param name="Field">The field that holds the tracking, as code; null where it is none.</param>
/// <param name="Holder">The name of a field that can hold the parameters, which the type does not have.</param>
/// <param name="Parameters">The parameters of the type's primary constructor.</param>
internal sealed record UnreadModel(string? Field, string Holder, EquatableArray<string> Parameters);
