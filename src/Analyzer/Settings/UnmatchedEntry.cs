using Microsoft.CodeAnalysis;

namespace Tracking.Analyzer.Settings;

/// <summary>An entry of a setting that names no method of a compilation, and why.</summary>
/// <param name="Entry">What stands in the setting.</param>
/// <param name="Reason">Why it names nothing.</param>
/// <param name="IsCertain">Whether it can name nothing in another project either, which may share the setting.</param>
internal sealed record UnmatchedEntry(string Entry, string Reason, bool IsCertain)
{
    private const string Forms = "write Namespace.Type.Method, Namespace.Type.Begin* or Namespace.Type.*";

    /// <summary>Null for an entry that names a method.</summary>
    internal static UnmatchedEntry? Of(string setting, string entry, Compilation compilation)
    {
        if (NamedMethods.Parse(entry) is not { } named)
        {
            return new(entry, $"it is not the name of a method; {Forms}", IsCertain: true);
        }

        if (setting == MethodSetting.ModelCalls && named.TypeName.Contains('+'))
        {
            return new(entry, "methods of nested types cannot be named here", IsCertain: true);
        }

        INamedTypeSymbol[] types = [.. compilation.GetTypesByMetadataName(named.TypeName)];
        if (types.Length > 0)
        {
            return types.Any(type => type.GetMembers().Any(member => member is IMethodSymbol && named.Names(member.MetadataName)))
                ? null
                : new(entry, InheritedFrom(types, named) is { } declaring
                    ? $"its method is declared by {declaring.ToDisplayString()}; name that type"
                    : "the type declares no such method", IsCertain: true);
        }

        return SimilarType.To(named.TypeName, compilation) is { } similar
            ? new(entry, $"there is no such type; did you mean {similar}?", IsCertain: true)
            : new(entry, "this project knows no such type", IsCertain: false);
    }

    private static INamedTypeSymbol? InheritedFrom(IEnumerable<INamedTypeSymbol> types, NamedMethods named) => types
        .SelectMany(static type => BasesOf(type).Concat(type.AllInterfaces))
        .FirstOrDefault(type => type.SpecialType != SpecialType.System_Object
            && type.GetMembers().Any(member => member is IMethodSymbol && named.Names(member.MetadataName)));

    private static IEnumerable<INamedTypeSymbol> BasesOf(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type.BaseType; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }
}
