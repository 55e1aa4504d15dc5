using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tracking.Analyzer.Use;

/// <summary>
/// The types that a compilation has, by their names. The compiler's own search asks every assembly for every name; this goes down the
/// namespaces, of which most do not exist.
/// </summary>
internal sealed class DeclaredTypes(Compilation compilation)
{
    // What only an alias leads to is not in the namespaces that all code sees.
    private readonly bool hasAliases = compilation.References.Any(static reference => !reference.Properties.Aliases.IsEmpty);

    /// <summary>The types of a metadata name; nested types are none of those.</summary>
    internal ImmutableArray<INamedTypeSymbol> Named(string metadataName)
    {
        if (hasAliases)
        {
            return compilation.GetTypesByMetadataName(metadataName);
        }

        string[] parts = metadataName.Split('.');
        INamespaceSymbol space = compilation.GlobalNamespace;
        foreach (string part in parts.Take(parts.Length - 1))
        {
            if (space.GetMembers(part).OfType<INamespaceSymbol>().FirstOrDefault() is not { } inner)
            {
                return [];
            }

            space = inner;
        }

        return parts[parts.Length - 1].Split('`') switch
        {
            [var name] => space.GetTypeMembers(name, 0),
            [var name, var arity] when int.TryParse(arity, out int parameters) => space.GetTypeMembers(name, parameters),
            _ => [],
        };
    }
}
