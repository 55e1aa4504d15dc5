using Tracking.Generator.Model;

namespace Tracking.Generator.Emission;

/// <summary>What the methods of a type share while they are written.</summary>
internal sealed class TypeContext(TrackedTypeModel type)
{
    private readonly HashSet<string> _overloaded = new(
        type.Methods.GroupBy(static method => method.Name, StringComparer.Ordinal).Where(static group => group.Skip(1).Any()).Select(static group => group.Key),
        StringComparer.Ordinal);

    internal ContainingTypeModel Type => type.Type;

    internal EquatableArray<TrackedMethodModel> Methods => type.Methods;

    /// <summary>The class that holds the call sites.</summary>
    internal string Sites { get; } = Names.Sites(type.Type);

    /// <summary>The same, as other classes name it.</summary>
    internal string SitesReference { get; } = $"{Names.GeneratedAlias}::{Names.Sites(type.Type)}";

    /// <summary>The methods that are tracked; the others get a body that says why they are not.</summary>
    internal IEnumerable<TrackedMethodModel> Served => type.Methods.Where(static method => method.Refusal is null);

    /// <summary>The call site of a method; overloads are told apart by their signatures.</summary>
    internal string Site(TrackedMethodModel method) =>
        Names.CannotNameSite(method.Name) || _overloaded.Contains(method.Name)
            ? $"{method.Name}_{Names.Hash(method.Identity)}"
            : Identifier.Escape(method.Name);

    internal string SiteReference(TrackedMethodModel method) => $"{SitesReference}.{Site(method)}";
}
