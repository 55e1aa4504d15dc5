using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;
using Tracking.Generator.Model;

namespace Tracking.Generator.Parsing;

/// <summary>Makes the models of the ways to read a response.</summary>
internal static class ReadingParser
{
    internal static ImmutableArray<ReadingModel> Parse(IMethodSymbol method, ITypeSymbol? response) =>
        response is null ? [] : [.. ResponseReading.Of(response).Select(reading => Parse(method, response, reading))];

    private static ReadingModel Parse(IMethodSymbol method, ITypeSymbol response, ResponseReading reading) => new(
        reading.Access,
        reading.Type is INamedTypeSymbol
            ? reading.Type.SelfAndBases().Select(TypeText.Plain).ToEquatableArray()
            : new[] { TypeText.Plain(reading.Type) }.ToEquatableArray(),
        reading.Shape,
        ResponseShapes.IsItself(reading.Type) && SymbolEqualityComparer.Default.Equals(response.ArgumentOf(TypeNames.ClientResult), reading.Type),
        reading.Usage is { } usage ? Parse(usage) : null,
        reading.Usage is { } named ? SuppressionParser.Parse(method, [.. named.Symbols]) : default);

    private static ConventionModel Parse(ConventionUsage usage) => new(
        usage.UsageAccess,
        usage.Counts.Select(static count => $"{count.Argument}: {count.Code}").ToEquatableArray(),
        usage.Texts.ToEquatableArray());
}
