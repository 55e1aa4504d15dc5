using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Tracking.Generator.Contract;

/// <summary>The methods marked <c>[UsageReader]</c> that referenced assemblies offer to all: a library of readers, for example.</summary>
/// <remarks>
/// An assembly that does not know the runtime has none, and is not searched. What was found is kept with the assembly: as long as
/// references stay the same, so do their symbols, and an edit costs a look-up for each.
/// </remarks>
internal static class ReferencedUsageReaders
{
    private const string Runtime = "Tracking.Runtime";

    private static readonly ConditionalWeakTable<IAssemblySymbol, Found> Known = new();

    internal static IEnumerable<IMethodSymbol> In(Compilation compilation)
    {
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (AliasedReferences.Hides(assembly, compilation))
            {
                continue;
            }

            foreach (IMethodSymbol reader in Known.GetValue(assembly, static searched => new(Search(searched))).Readers)
            {
                yield return reader;
            }
        }
    }

    private static ImmutableArray<IMethodSymbol> Search(IAssemblySymbol assembly) =>
        assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static identity => identity.Name == Runtime))
            ? [.. ReadersOf(assembly.GlobalNamespace)]
            : [];

    private static IEnumerable<IMethodSymbol> ReadersOf(INamespaceOrTypeSymbol container)
    {
        foreach (ISymbol member in container.GetMembers())
        {
            if (member is IMethodSymbol method)
            {
                if (IsReader(method))
                {
                    yield return method;
                }
            }
            else if (member is INamespaceSymbol or INamedTypeSymbol { DeclaredAccessibility: Accessibility.Public })
            {
                foreach (IMethodSymbol reader in ReadersOf((INamespaceOrTypeSymbol)member))
                {
                    yield return reader;
                }
            }
        }
    }

    private static bool IsReader(IMethodSymbol method) =>
        method is { DeclaredAccessibility: Accessibility.Public, IsStatic: true, Parameters.Length: 1 }
        && method.HasAttribute(TypeNames.UsageReaderAttribute)
        && UsageReaderContract.Fault(method) is null;

    private sealed class Found(ImmutableArray<IMethodSymbol> readers)
    {
        internal ImmutableArray<IMethodSymbol> Readers { get; } = readers;
    }
}
