using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Tracking.Generator.Contract;

/// <summary>Assemblies that a compilation references under an <c>extern alias</c> alone: <c>global::</c> does not lead to them.</summary>
internal static class AliasedReferences
{
    private const string Global = "global";

    // Hardly any project has one, and every tracked method asks.
    private static readonly ConditionalWeakTable<Compilation, HashSet<IAssemblySymbol>> Known = new();

    /// <summary>Whether there is any.</summary>
    internal static bool Any(Compilation compilation) => Known.GetValue(compilation, In).Count > 0;

    /// <summary>The first of some types that only an alias leads to, or null.</summary>
    internal static ITypeSymbol? FirstOf(IEnumerable<ITypeSymbol> types, Compilation compilation) =>
        types.FirstOrDefault(type => type.ContainingAssembly is { } assembly && Hides(assembly, compilation));

    /// <summary>Whether only an alias leads to an assembly.</summary>
    internal static bool Hides(IAssemblySymbol assembly, Compilation compilation) => Known.GetValue(compilation, In).Contains(assembly);

    private static HashSet<IAssemblySymbol> In(Compilation compilation)
    {
        HashSet<IAssemblySymbol> assemblies = new(SymbolEqualityComparer.Default);
        foreach (MetadataReference reference in compilation.References)
        {
            if (reference.Properties.Aliases is { IsDefaultOrEmpty: false } aliases
                && !aliases.Contains(Global)
                && compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly)
            {
                assemblies.Add(assembly);
            }
        }

        return assemblies;
    }
}
