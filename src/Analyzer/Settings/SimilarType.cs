using Microsoft.CodeAnalysis;

namespace Tracking.Analyzer.Settings;

/// <summary>The type that is meant by a name which no type has: one of that name in another namespace, or in other letters.</summary>
internal static class SimilarType
{
    /// <summary>Its metadata name; null where no type is like it.</summary>
    internal static string? To(string metadataName, Compilation compilation)
    {
        string[] parts = metadataName.Split('.', '+');
        string name = WithoutArity(parts[parts.Length - 1]);

        // Another project's type of that name may be meant, unless both are of the same family.
        return compilation.SourceModule.ReferencedAssemblySymbols.Prepend(compilation.Assembly)
            .Where(assembly => assembly.TypeNames.Any(each => IsLike(each, name)))
            .SelectMany(assembly => TypesIn(assembly.GlobalNamespace, parts[0]))
            .Where(type => IsLike(type.Name, name))
            .Select(MetadataNameOf)
            .OrderBy(static each => each, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    // Only what begins like the name is searched: there may be ten thousands of types.
    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceSymbol root, string first) => root.GetMembers()
        .Where(member => IsLike(member.Name, first))
        .SelectMany(static member => member is INamespaceSymbol space ? AllIn(space) : [(INamedTypeSymbol)member, .. ((INamedTypeSymbol)member).GetTypeMembers()]);

    private static IEnumerable<INamedTypeSymbol> AllIn(INamespaceSymbol root)
    {
        Stack<INamespaceOrTypeSymbol> open = new([root]);
        while (open.Count > 0)
        {
            INamespaceOrTypeSymbol current = open.Pop();
            if (current is INamedTypeSymbol type)
            {
                yield return type;
            }

            foreach (INamespaceOrTypeSymbol member in current.GetMembers().OfType<INamespaceOrTypeSymbol>())
            {
                open.Push(member);
            }
        }
    }

    private static bool IsLike(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);

    private static string WithoutArity(string name) => name.Split('`')[0];

    private static string MetadataNameOf(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? $"{MetadataNameOf(outer)}+{type.MetadataName}"
        : type.ContainingNamespace is { IsGlobalNamespace: false } space ? $"{space.ToDisplayString()}.{type.MetadataName}"
        : type.MetadataName;
}
