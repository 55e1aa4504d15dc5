using System.Collections.Immutable;
using Tracking.Generator.Model;

namespace Tracking.Generator.Parsing;

/// <summary>Puts the methods of one type together, in an order that does not depend on that of the files.</summary>
internal static class TypeGrouping
{
    internal static IEnumerable<TrackedTypeModel> Group(ImmutableArray<TrackedMethodModel> methods) =>
        methods
            .GroupBy(static method => (method.Type.Namespace, method.Type.MetadataName))
            .OrderBy(static group => group.Key.Namespace, StringComparer.Ordinal)
            .ThenBy(static group => group.Key.MetadataName, StringComparer.Ordinal)
            .Select(static group => new TrackedTypeModel(
                TypeOf(group),
                group.OrderBy(static method => method.Name, StringComparer.Ordinal)
                    .ThenBy(static method => method.Identity, StringComparer.Ordinal)
                    .ToEquatableArray()));

    // `unsafe` stands on one part of a type alone: where one of the methods needs it, the generated part has it.
    private static ContainingTypeModel TypeOf(IEnumerable<TrackedMethodModel> methods)
    {
        ContainingTypeModel[] types = [.. methods.Select(static method => method.Type)];
        return types[0] with
        {
            Headers = types[0].Headers.Select((_, depth) => types.Select(type => type.Headers[depth]).OrderByDescending(static header => header.Length).First()).ToEquatableArray(),
        };
    }
}
