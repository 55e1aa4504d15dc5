using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;
using Tracking.Generator.Model;

namespace Tracking.Generator.Parsing;

/// <summary>Makes the models of the ways to read a response.</summary>
/// <remarks>Many methods return the same few types: what is found of a type is kept with its compilation.</remarks>
internal static class ReadingParser
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<ITypeSymbol, EquatableArray<ReadingModel>>> Known = new();

    internal static EquatableArray<ReadingModel> Parse(ITypeSymbol? response, Compilation compilation) =>
        response is null
            ? default
            : Known.GetValue(compilation, static _ => new(SymbolEqualityComparer.Default)).GetOrAdd(response, Parse);

    private static EquatableArray<ReadingModel> Parse(ITypeSymbol response) =>
        ResponseReading.Of(response).Select(reading => Parse(response, reading)).ToEquatableArray();

    private static ReadingModel Parse(ITypeSymbol response, ResponseReading reading) => new(
        reading.Access,
        reading.Type is INamedTypeSymbol
            ? reading.Type.SelfAndBases().Select(TypeText.Plain).ToEquatableArray()
            : new[] { TypeText.Plain(reading.Type) }.ToEquatableArray(),
        reading.Shape,
        ResponseShapes.IsItself(reading.Type) && SymbolEqualityComparer.Default.Equals(response.ArgumentOf(TypeNames.ClientResult), reading.Type),
        reading.Usage is { } usage ? Parse(usage) : null,
        reading.Usage is { } named ? SuppressionParser.Parse(named.Symbols) : default);

    private static ConventionModel Parse(ConventionUsage usage) => new(
        usage.UsageAccess,
        usage.Counts.Select(static count => $"{count.Argument}: {count.Code}").ToEquatableArray(),
        usage.Texts.ToEquatableArray());
}
