namespace Tracking.Generator.Model;

/// <summary>One generated file: a type and its tracked methods, in an order that no edit elsewhere changes.</summary>
internal sealed record TrackedTypeModel(ContainingTypeModel Type, EquatableArray<TrackedMethodModel> Methods);
