using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tracking.Analyzer.Bypass;

namespace Tracking.Analyzer.Tests.Bypass.Sdks;

/// <summary>The public methods of an SDK that send something, by what they return: each calls a model, or there is a reason why not.</summary>
internal static class SdkCalls
{
    // What asynchronous code, System.ClientModel and Azure.Core return from a request.
    private static readonly string[] Results =
    [
        "System.Threading.Tasks.Task",
        "System.Threading.Tasks.ValueTask",
        "System.Threading.Tasks.ValueTask<TResult>",
        "System.Collections.Generic.IAsyncEnumerable<T>",
        "System.ClientModel.ClientResult",
        "System.ClientModel.Primitives.CollectionResult",
        "System.ClientModel.Primitives.OperationResult",
        "Azure.Response",
        "Azure.NullableResponse<T>",
        "Azure.Operation",
        "Azure.Pageable<T>",
    ];

    /// <summary>All of them, each name once: <c>Namespace.Type.Method</c>, as it stands in the table of model methods.</summary>
    internal static ImmutableSortedDictionary<string, ImmutableArray<IMethodSymbol>> Of(IAssemblySymbol sdk) => TypesIn(sdk.GlobalNamespace)
        .Where(static type => type.TypeKind != TypeKind.Delegate)
        .SelectMany(static type => type.GetMembers().OfType<IMethodSymbol>())
        .Where(static method => method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public } && Sends(method.ReturnType))
        .GroupBy(NameOf)
        .ToImmutableSortedDictionary(static group => group.Key, static group => group.ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>Those that TRK302 does not report, in some overload.</summary>
    internal static IEnumerable<string> Unreported(IAssemblySymbol sdk, ModelMethods models) =>
        Of(sdk).Where(call => !call.Value.All(models.Contain)).Select(static call => call.Key);

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container) => container.GetMembers()
        .OfType<INamespaceOrTypeSymbol>()
        .Where(static member => member is INamespaceSymbol or { DeclaredAccessibility: Accessibility.Public })
        .SelectMany(static member => member is INamedTypeSymbol type ? TypesIn(type).Prepend(type) : TypesIn(member));

    private static bool Sends(ITypeSymbol result)
    {
        IEnumerable<ITypeSymbol> all = result.AllInterfaces.Prepend(result);
        for (INamedTypeSymbol? self = result.BaseType; self is not null; self = self.BaseType)
        {
            all = all.Append(self);
        }

        return all.Any(static type => Results.Contains(type.OriginalDefinition.ToDisplayString(), StringComparer.Ordinal));
    }

    // The members of an extension block are those of the class around it.
    private static string NameOf(IMethodSymbol method)
    {
        INamedTypeSymbol type = method.ContainingType is { IsExtension: true } block ? block.ContainingType! : method.ContainingType;
        string around = type.ContainingType is { } outer ? $"{outer.MetadataName}+" : string.Empty;
        return $"{type.ContainingNamespace.ToDisplayString()}.{around}{type.MetadataName}.{method.Name}";
    }
}
