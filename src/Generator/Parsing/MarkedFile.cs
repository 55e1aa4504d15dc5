using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tracking.Generator.Contract;
using Tracking.Generator.Model;

namespace Tracking.Generator.Parsing;

/// <summary>What of a file may be for the generator, by the looks of it: attributes are told by their names, nothing is bound.</summary>
/// <remarks>A file that was not edited is the same tree in the next compilation, and is not read again.</remarks>
internal sealed class MarkedFile
{
    private static readonly ConditionalWeakTable<SyntaxTree, MarkedFile> Files = new();

    private AttributeAliases _aliases = AttributeAliases.None;

    // Those that could be marked, under whatever name: which names there are, other files have a say in.
    private ImmutableArray<MethodDeclarationSyntax> _candidates = [];

    // Those of them that are marked, under a name of the attributes or one that this file gives them.
    private ImmutableArray<MethodDeclarationSyntax> _marked = [];

    /// <summary>A file that has nothing to do with the generator.</summary>
    internal static MarkedFile Empty { get; } = new();

    /// <summary>Names that this file gives the attributes in all files.</summary>
    internal ImmutableArray<string> GlobalNames { get; private set; } = [];

    /// <summary>Whether one of the attributes stands on a method, be it one that nothing can be generated for.</summary>
    internal bool HasAttribute { get; private set; }

    /// <summary>A global type that hides the namespace of the attributes, as a report; null if there is none.</summary>
    internal ReportModel? HidingType { get; private set; }

    private bool IsEmpty => _candidates.IsEmpty && _aliases.IsEmpty && !HasAttribute && HidingType is null;

    /// <summary>What is found in a file, or <see cref="Empty"/>.</summary>
    internal static MarkedFile Of(SyntaxTree tree, CancellationToken cancellationToken) =>
        Files.TryGetValue(tree, out MarkedFile? known) ? known : Files.GetValue(tree, added => Read(added, cancellationToken));

    /// <summary>Whether a method waits for a body that another part gives it.</summary>
    internal static bool IsPartialDefinition(MethodDeclarationSyntax method) =>
        method is { Body: null, ExpressionBody: null } && method.Modifiers.Any(SyntaxKind.PartialKeyword);

    /// <summary>The methods that carry one of the attributes.</summary>
    /// <param name="globalNames">Names that other files give the attributes.</param>
    internal IEnumerable<MethodDeclarationSyntax> MethodsMarked(IReadOnlyCollection<string> globalNames)
    {
        if (globalNames.Count == 0)
        {
            return _marked;
        }

        HashSet<string> names = _aliases.NamesIn(globalNames);
        return _candidates.Where(method => IsMarked(method, names));
    }

    private static MarkedFile Read(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (tree.GetRoot(cancellationToken) is not CompilationUnitSyntax unit)
        {
            return Empty;
        }

        List<MethodDeclarationSyntax>? attributed = null;
        AttributeAliases aliases = AttributeAliases.Of(unit.Usings);
        Collect(unit.Members, ref attributed, ref aliases);
        ReportModel? hidingType = HidingTypeOf(unit.Members);
        if (attributed is null && aliases.IsEmpty && hidingType is null)
        {
            return Empty;
        }

        HashSet<string> names = aliases.NamesIn([]);
        List<MethodDeclarationSyntax> marked = attributed?.FindAll(method => IsMarked(method, names)) ?? [];
        MarkedFile file = new()
        {
            _aliases = aliases,
            _candidates = [.. attributed?.Where(IsCandidate) ?? []],
            _marked = [.. marked.Where(IsCandidate)],
            GlobalNames = aliases.GlobalNames,
            HasAttribute = marked.Count > 0,
            HidingType = hidingType,
        };
        return file.IsEmpty ? Empty : file;
    }

    private static void Collect(
        SyntaxList<MemberDeclarationSyntax> members,
        ref List<MethodDeclarationSyntax>? attributed,
        ref AttributeAliases aliases)
    {
        foreach (MemberDeclarationSyntax member in members)
        {
            switch (member)
            {
                case BaseNamespaceDeclarationSyntax space:
                    aliases = aliases.With(space.Usings);
                    Collect(space.Members, ref attributed, ref aliases);
                    break;
                case TypeDeclarationSyntax type:
                    Collect(type.Members, ref attributed, ref aliases);
                    break;
                case MethodDeclarationSyntax { AttributeLists.Count: > 0 } method:
                    (attributed ??= []).Add(method);
                    break;
            }
        }
    }

    // A tracked method is the definition of a partial one, a reader of usage is static.
    private static bool IsCandidate(MethodDeclarationSyntax method) =>
        method.Modifiers.Any(SyntaxKind.StaticKeyword) || IsPartialDefinition(method);

    private static bool IsMarked(MethodDeclarationSyntax method, HashSet<string> names)
    {
        foreach (AttributeListSyntax list in method.AttributeLists)
        {
            foreach (AttributeSyntax attribute in list.Attributes)
            {
                if (AttributeAliases.NameOf(attribute.Name) is { } name
                    && (names.Contains(name) || names.Contains(name + AttributeAliases.Suffix)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static ReportModel? HidingTypeOf(SyntaxList<MemberDeclarationSyntax> members)
    {
        foreach (MemberDeclarationSyntax member in members)
        {
            SyntaxToken name = member switch
            {
                TypeDeclarationSyntax { TypeParameterList: null } type => type.Identifier,
                EnumDeclarationSyntax type => type.Identifier,
                DelegateDeclarationSyntax { TypeParameterList: null } type => type.Identifier,
                _ => default,
            };
            if (name.ValueText == nameof(Tracking))
            {
                return ReportModel.Of(RuleIds.HiddenNamespace, name.GetLocation(), [name.ValueText]);
            }
        }

        return null;
    }
}
