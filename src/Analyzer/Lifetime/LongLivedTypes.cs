using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Lifetime;

/// <summary>Types whose objects outlive any one run, found out when the first tracker is stored.</summary>
internal sealed class LongLivedTypes
{
    private static readonly HashSet<string> Registrations = new(StringComparer.Ordinal)
    {
        "AddSingleton", "TryAddSingleton", "AddKeyedSingleton", "TryAddKeyedSingleton", "AddHostedService", "Singleton", "KeyedSingleton",
    };

    private readonly Lazy<HashSet<string>> registered;
    private readonly Lazy<HashSet<ITypeSymbol>> heldByStatics;

    internal LongLivedTypes(Compilation compilation)
    {
        registered = new(() => [.. compilation.SyntaxTrees.SelectMany(NamesIn)], LazyThreadSafetyMode.PublicationOnly);
        heldByStatics = new(
            () => new(HeldIn(compilation.Assembly.GlobalNamespace), SymbolEqualityComparer.Default), LazyThreadSafetyMode.PublicationOnly);
    }

    internal bool Contain(INamedTypeSymbol type) =>
        registered.Value.Contains(type.Name)
        || heldByStatics.Value.Contains(type.OriginalDefinition)
        || type.AllInterfaces.Any(static implemented => implemented.Is("Microsoft.Extensions.Hosting.IHostedService"));

    // By their spelling: to bind every invocation of a compilation would cost more than the rule is worth.
    private static IEnumerable<string> NamesIn(SyntaxTree tree) => tree.GetRoot().DescendantNodes()
        .OfType<InvocationExpressionSyntax>()
        .Where(static invocation => MethodOf(invocation) is { } method && Registrations.Contains(method.Identifier.ValueText))
        .SelectMany(static invocation => TypesIn(MethodOf(invocation)!).Concat(TypesIn(invocation.ArgumentList)));

    private static SimpleNameSyntax? MethodOf(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Name,
        MemberBindingExpressionSyntax member => member.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };

    private static IEnumerable<string> TypesIn(SyntaxNode node) => node.DescendantNodes()
        .OfType<SimpleNameSyntax>()
        .Where(static name => name.Parent is TypeArgumentListSyntax or TypeOfExpressionSyntax or ObjectCreationExpressionSyntax
            or QualifiedNameSyntax or AliasQualifiedNameSyntax)
        .Select(static name => name.Identifier.ValueText);

    private static IEnumerable<ITypeSymbol> HeldIn(INamespaceOrTypeSymbol container)
    {
        foreach (ISymbol member in container.GetMembers())
        {
            switch (member)
            {
                case INamespaceOrTypeSymbol inner:
                    foreach (ITypeSymbol held in HeldIn(inner))
                    {
                        yield return held;
                    }

                    break;
                case IFieldSymbol { IsStatic: true, Type: INamedTypeSymbol { TypeKind: TypeKind.Class } type }:
                    yield return type.OriginalDefinition;
                    break;
            }
        }
    }
}
