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
        ILookup<bool, MetadataReference> references = compilation.References.ToLookup(static reference =>
            reference.Properties.Aliases is not { IsDefaultOrEmpty: false } aliases || aliases.Contains(Global));
        HashSet<IAssemblySymbol> hidden = new(SymbolEqualityComparer.Default);
        if (!references.Contains(false))
        {
            return hidden;
        }

        // A build names an assembly once for each of its aliases. The compiler joins them, and then knows only one of the references.
        HashSet<string> visible = new(references[true].Select(PathOf).OfType<string>(), StringComparer.Ordinal);
        foreach (MetadataReference reference in references[false])
        {
            if ((PathOf(reference) is not { } path || !visible.Contains(path))
                && compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly)
            {
                hidden.Add(assembly);
            }
        }

        hidden.ExceptWith(references[true].Select(compilation.GetAssemblyOrModuleSymbol).OfType<IAssemblySymbol>());
        return hidden;
    }

    private static string? PathOf(MetadataReference reference) => (reference as PortableExecutableReference)?.FilePath;
}
