using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>Which methods are the cores of which tracked methods, read type by type when a rule asks.</summary>
internal sealed class CoreTable(Compilation compilation)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<TrackedMethodContract>> contracts =
        new(SymbolEqualityComparer.Default);

    /// <summary>The contract of the tracked method whose core a method is; null if it is no core.</summary>
    internal TrackedMethodContract? OfCore(IMethodSymbol method)
    {
        IMethodSymbol definition = method.OriginalDefinition;
        return definition.ContainingType is { } type
            ? ContractsOf(type).FirstOrDefault(contract => SymbolEqualityComparer.Default.Equals(contract.Core?.Method.OriginalDefinition, definition))
            : null;
    }

    internal bool IsCoreOrTracked(IMethodSymbol method) => IsTracked(method) || OfCore(method) is not null;

    internal static bool IsTracked(IMethodSymbol method) => AttributeOf(method) is not null;

    internal ImmutableArray<TrackedMethodContract> ContractsOf(INamedTypeSymbol type) => contracts.GetOrAdd(type, Read);

    private static TrackedAttribute? AttributeOf(IMethodSymbol method)
    {
        IMethodSymbol definition = method.OriginalDefinition;
        return TrackedAttribute.Of(definition.PartialDefinitionPart ?? definition);
    }

    private ImmutableArray<TrackedMethodContract> Read(INamedTypeSymbol type) =>
    [
        .. type.GetMembers().OfType<IMethodSymbol>()
            .Where(static method => method.IsPartialDefinition)
            .Select(method => TrackedAttribute.Of(method) is { } attribute && !Mentions.Error(method)
                ? TrackedMethodContract.Read(method, attribute, compilation)
                : null)
            .OfType<TrackedMethodContract>(),
    ];
}
