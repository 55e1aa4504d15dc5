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

    private static readonly HashSet<string> Makers = new(StringComparer.Ordinal)
    {
        "CreateInstance", "GetKeyedService", "GetRequiredKeyedService", "GetRequiredService", "GetService", "GetServiceOrCreateInstance",
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
        .SelectMany(static invocation => ArgumentsOf(MethodOf(invocation)!).Concat(invocation.ArgumentList.DescendantNodes().SelectMany(MadeBy)))
        .Select(NameOf)
        .OfType<SimpleNameSyntax>()
        .Select(static name => name.Identifier.ValueText);

    private static SimpleNameSyntax? MethodOf(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Name,
        MemberBindingExpressionSyntax member => member.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };

    // What a channel or a list that is registered holds comes and goes.
    private static IEnumerable<TypeSyntax> MadeBy(SyntaxNode node) => node switch
    {
        ObjectCreationExpressionSyntax creation => [creation.Type],
        TypeOfExpressionSyntax typeOf => [typeOf.Type],
        GenericNameSyntax { Identifier.ValueText: var method } generic when Makers.Contains(method) => ArgumentsOf(generic),
        _ => [],
    };

    private static IEnumerable<TypeSyntax> ArgumentsOf(SimpleNameSyntax method) =>
        method is GenericNameSyntax generic ? generic.TypeArgumentList.Arguments : [];

    private static SimpleNameSyntax? NameOf(TypeSyntax type) => type switch
    {
        SimpleNameSyntax simple => simple,
        QualifiedNameSyntax qualified => qualified.Right,
        AliasQualifiedNameSyntax aliased => aliased.Name,
        _ => null,
    };

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
