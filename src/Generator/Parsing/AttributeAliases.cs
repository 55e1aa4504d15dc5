using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tracking.Generator.Contract;

namespace Tracking.Generator.Parsing;

/// <summary>The names that a file gives to types by <c>using X = Y</c>, of which some may be the generator's attributes.</summary>
internal sealed class AttributeAliases
{
    /// <summary>What a name may leave out in an attribute.</summary>
    internal const string Suffix = "Attribute";

    internal static readonly AttributeAliases None = new([], []);

    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal)
    {
        SimpleName(TypeNames.TrackedModelCallAttribute),
        SimpleName(TypeNames.TrackedModelRunAttribute),
        SimpleName(TypeNames.UsageReaderAttribute),
    };

    private readonly ImmutableArray<(string Alias, string Target)> _aliases;

    private AttributeAliases(ImmutableArray<(string Alias, string Target)> aliases, ImmutableArray<string> globalNames)
    {
        _aliases = aliases;
        GlobalNames = globalNames;
    }

    internal bool IsEmpty => _aliases.IsEmpty && GlobalNames.IsEmpty;

    /// <summary>The names that all files of the compilation can use.</summary>
    internal ImmutableArray<string> GlobalNames { get; }

    internal static AttributeAliases Of(SyntaxList<UsingDirectiveSyntax> usings) => None.With(usings);

    internal AttributeAliases With(SyntaxList<UsingDirectiveSyntax> usings)
    {
        AttributeAliases aliases = this;
        foreach (UsingDirectiveSyntax directive in usings)
        {
            if (directive is { Alias: { } alias, NamespaceOrType: NameSyntax type } && NameOf(type) is { } target)
            {
                string name = alias.Name.Identifier.ValueText;
                aliases = !directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)
                    ? new(aliases._aliases.Add((name, target)), aliases.GlobalNames)
                    : Attributes.Contains(target) ? new(aliases._aliases, aliases.GlobalNames.Add(name)) : aliases;
            }
        }

        return aliases;
    }

    /// <summary>All names of the attributes in this file.</summary>
    internal HashSet<string> NamesIn(IReadOnlyCollection<string> globalNames)
    {
        if (IsEmpty && globalNames.Count == 0)
        {
            return Attributes;
        }

        HashSet<string> names = new(Attributes.Concat(GlobalNames).Concat(globalNames), StringComparer.Ordinal);
        bool added;
        do
        {
            // An alias in a namespace can stand for one outside of it.
            added = _aliases.Any(alias => names.Contains(alias.Target) && names.Add(alias.Alias));
        }
        while (added);

        return names;
    }

    /// <summary>The last part of a name.</summary>
    internal static string? NameOf(NameSyntax name) => name switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
        _ => null,
    };

    private static string SimpleName(string metadataName) => metadataName.Substring(metadataName.LastIndexOf('.') + 1);
}
