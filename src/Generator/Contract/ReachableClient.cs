using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tracking.Generator.Contract;

/// <summary>
/// Finds the client of Microsoft.Extensions.AI that a core makes its call with: it tells the provider and the default model. One
/// that the core names, if it is the only one; only what can be read without running code of the user's. A client that passes on
/// to the one inside it is asked itself, as it passes that on, too.
/// </summary>
internal static class ReachableClient
{
    internal const string ChatClient = "Microsoft.Extensions.AI.IChatClient";
    internal const string EmbeddingGenerator = "Microsoft.Extensions.AI.IEmbeddingGenerator";
    private const string EmbeddingGeneratorOf = "Microsoft.Extensions.AI.IEmbeddingGenerator`2";
    private const string DelegatingChatClient = "Microsoft.Extensions.AI.DelegatingChatClient";
    private const string DelegatingEmbeddingGenerator = "Microsoft.Extensions.AI.DelegatingEmbeddingGenerator`2";

    /// <summary>
    /// The parameter, field or automatic property that holds it, or the class that makes the method's own type a client; null if there is
    /// none, or several.
    /// </summary>
    internal static ISymbol? Find(IMethodSymbol tracked, IMethodSymbol core)
    {
        List<ISymbol> candidates = [];
        candidates.AddRange(tracked.Parameters.Where(static parameter => ParameterRoles.CanBeKept(parameter) && InterfaceOf(parameter.Type) is not null));
        if (candidates.Count > 0)
        {
            return candidates.Count == 1 ? candidates[0] : null;
        }

        candidates.AddRange(tracked.ContainingType.GetMembers().Where(member => IsStored(member) && (member.IsStatic || !tracked.IsStatic)));
        if (!tracked.IsStatic && PrimaryConstructorOf(tracked.ContainingType) is { } constructor)
        {
            candidates.AddRange(constructor.Parameters.Where(parameter =>
                ParameterRoles.CanBeKept(parameter) && InterfaceOf(parameter.Type) is not null && !IsHidden(tracked, parameter.Name)));
        }

        INamedTypeSymbol? own = tracked.IsStatic ? null : tracked.ContainingType.SelfAndBases().FirstOrDefault(IsDelegating);
        if (candidates.Count == 0 && own is null)
        {
            return null;
        }

        HashSet<string> mentioned = NamesIn(core);
        candidates.RemoveAll(candidate => !mentioned.Contains(candidate.Name) || core.Parameters.Any(parameter => parameter.Name == candidate.Name));
        if (own is not null && (mentioned.Contains("base") || mentioned.Contains("InnerClient") || mentioned.Contains("InnerGenerator")))
        {
            candidates.Add(own);
        }

        return candidates.Count == 1 ? candidates[0] : null;
    }

    /// <summary>The interface through which a client of a type is asked; null for a type that is none.</summary>
    internal static string? InterfaceOf(ITypeSymbol type) =>
        type.Is(ChatClient) || type.Is(DelegatingChatClient) ? ChatClient
        : type.Is(EmbeddingGenerator) || type.Is(EmbeddingGeneratorOf) || type.Is(DelegatingEmbeddingGenerator) ? EmbeddingGenerator
        : null;

    internal static ITypeSymbol TypeOf(ISymbol client) => client switch
    {
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        ITypeSymbol own => own,
        _ => ((IPropertySymbol)client).Type,
    };

    private static bool IsDelegating(INamedTypeSymbol type) => type.Is(DelegatingChatClient) || type.Is(DelegatingEmbeddingGenerator);

    private static bool IsStored(ISymbol member) => member switch
    {
        IFieldSymbol { IsImplicitlyDeclared: false } field => InterfaceOf(field.Type) is not null,
        IPropertySymbol { IsIndexer: false, IsAbstract: false, IsVirtual: false, IsOverride: false, GetMethod: not null, ExplicitInterfaceImplementations.IsEmpty: true } property =>
            InterfaceOf(property.Type) is not null
            && property.ContainingType.GetMembers().Any(field => field is IFieldSymbol { AssociatedSymbol: { } owner } && SymbolEqualityComparer.Default.Equals(owner, property)),
        _ => false,
    };

    private static IMethodSymbol? PrimaryConstructorOf(INamedTypeSymbol type) => type.InstanceConstructors.FirstOrDefault(static constructor =>
        constructor.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax() is TypeDeclarationSyntax);

    private static bool IsHidden(IMethodSymbol tracked, string name) =>
        tracked.ContainingType.SelfAndBases().Any(type => type.GetMembers(name).Length > 0)
        || tracked.Parameters.Any(parameter => parameter.Name == name)
        || tracked.TypeParameters.Any(parameter => parameter.Name == name)
        || tracked.ContainingType.TypeParameters.Any(parameter => parameter.Name == name);

    // The core uses what it names: a parameter of a primary constructor is kept for it already. What it leaves to its base class counts
    // as the name of that.
    private static HashSet<string> NamesIn(IMethodSymbol core)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (SyntaxReference reference in core.DeclaringSyntaxReferences)
        {
            foreach (SyntaxToken token in reference.GetSyntax().DescendantTokens())
            {
                if (token.Parent is BaseExpressionSyntax || (token.IsKind(SyntaxKind.IdentifierToken) && token.Parent is IdentifierNameSyntax))
                {
                    names.Add(token.ValueText);
                }
            }
        }

        return names;
    }
}
