using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Tracking.Analyzer.Use;

/// <summary>
/// The types of some names that a compilation and what it refers to declare. The compiler's own search asks every assembly for every
/// name, in every compilation; this asks an assembly once, however many compilations refer to it, and goes down its namespaces, of which
/// most do not exist.
/// </summary>
internal sealed class DeclaredTypes
{
    private readonly SearchedNamespace names;
    private readonly ConditionalWeakTable<IAssemblySymbol, DeclaredType[]> known = new();

    /// <param name="metadataNames">What the types are called in metadata; nested types are none of those.</param>
    internal DeclaredTypes(IEnumerable<string> metadataNames) => names = new([.. metadataNames.Distinct(StringComparer.Ordinal)], start: 0);

    /// <summary>Those that exist; the compilation's own are the first.</summary>
    internal ImmutableArray<DeclaredType> In(Compilation compilation)
    {
        ImmutableArray<DeclaredType>.Builder found = ImmutableArray.CreateBuilder<DeclaredType>();
        found.AddRange(In(compilation.Assembly));
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            found.AddRange(In(assembly));
        }

        return found.ToImmutable();
    }

    private DeclaredType[] In(IAssemblySymbol assembly) => known.GetValue(assembly, Search);

    private DeclaredType[] Search(IAssemblySymbol assembly)
    {
        List<DeclaredType> found = [];
        names.Search(assembly.GlobalNamespace, found);
        return [.. found];
    }
}
