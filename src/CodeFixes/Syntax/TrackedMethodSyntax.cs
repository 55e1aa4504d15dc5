using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tracking.CodeFixes.Syntax;

/// <summary>Takes a method apart: into the partial definition, which callers see, and the core, which does the work.</summary>
internal static class TrackedMethodSyntax
{
    private static readonly SyntaxKind[] Accessibility =
    [
        SyntaxKind.PublicKeyword, SyntaxKind.InternalKeyword, SyntaxKind.ProtectedKeyword, SyntaxKind.PrivateKeyword,
    ];

    // What says how a method is called or overridden stays with the definition.
    private static readonly SyntaxKind[] OfCore =
    [
        SyntaxKind.StaticKeyword, SyntaxKind.UnsafeKeyword, SyntaxKind.ReadOnlyKeyword, SyntaxKind.AsyncKeyword,
    ];

    private static readonly SyntaxKind[] NotVirtual =
    [
        SyntaxKind.StaticKeyword, SyntaxKind.PrivateKeyword, SyntaxKind.VirtualKeyword, SyntaxKind.SealedKeyword,
    ];

    /// <summary>The method without its body, partial, with all that callers see.</summary>
    internal static MethodDeclarationSyntax DefinitionOf(MethodDeclarationSyntax method)
    {
        MethodDeclarationSyntax definition = method.Body is null && method.ExpressionBody is null ? method : WithoutBody(method);
        return WithModifiers(definition, DefinitionModifiersOf(method));
    }

    /// <summary>The method with its body, private, with nothing that callers see.</summary>
    internal static MethodDeclarationSyntax CoreOf(MethodDeclarationSyntax method, string name)
    {
        IEnumerable<SyntaxToken> modifiers = method.Modifiers
            .Where(static modifier => OfCore.Contains(modifier.Kind()))
            .Select(static modifier => Modifier(modifier.Kind()));
        bool isAsync = method.Modifiers.Any(SyntaxKind.AsyncKeyword);
        return method
            .WithAttributeLists(default)
            .WithModifiers(SyntaxFactory.TokenList([Modifier(SyntaxKind.PrivateKeyword), .. modifiers]))
            .WithReturnType(method.ReturnType.WithLeadingTrivia())
            .WithIdentifier(SyntaxFactory.Identifier(name).WithTriviaFrom(method.Identifier))
            .WithTypeParameterList(method.TypeParameterList is { } list
                ? list.ReplaceNodes(list.Parameters, static (_, parameter) => parameter.WithAttributeLists(default))
                : null)
            .WithParameterList(method.ParameterList.ReplaceNodes(
                method.ParameterList.Parameters, (_, parameter) => CoreParameterOf(parameter, isAsync)))
            .WithLeadingTrivia(SyntaxFactory.TriviaList([Lines.EndAt(method), .. Lines.IndentationOf(method)]));
    }

    private static MethodDeclarationSyntax WithoutBody(MethodDeclarationSyntax method)
    {
        MethodDeclarationSyntax header = method.WithBody(null).WithExpressionBody(null).WithSemicolonToken(default);
        return header
            .ReplaceToken(header.GetLastToken(), header.GetLastToken().WithTrailingTrivia())
            .WithSemicolonToken(SyntaxFactory.Token(default, SyntaxKind.SemicolonToken, [Lines.EndAt(method)]));
    }

    private static IEnumerable<SyntaxToken> DefinitionModifiersOf(MethodDeclarationSyntax method)
    {
        bool isInInterface = method.Parent is InterfaceDeclarationSyntax;
        if (!method.Modifiers.Any(static modifier => Accessibility.Contains(modifier.Kind())))
        {
            // Without one, CS8796 asks for it.
            yield return Modifier(isInInterface ? SyntaxKind.PublicKeyword : SyntaxKind.PrivateKeyword);
        }

        foreach (SyntaxToken modifier in method.Modifiers)
        {
            if (modifier.Kind() is not (SyntaxKind.AsyncKeyword or SyntaxKind.PartialKeyword))
            {
                yield return Modifier(modifier.Kind());
            }
        }

        // A method of an interface is virtual by itself, but not if it is partial.
        if (isInInterface && !method.Modifiers.Any(static modifier => NotVirtual.Contains(modifier.Kind())))
        {
            yield return Modifier(SyntaxKind.VirtualKeyword);
        }

        yield return Modifier(SyntaxKind.PartialKeyword);
    }

    private static MethodDeclarationSyntax WithModifiers(MethodDeclarationSyntax method, IEnumerable<SyntaxToken> modifiers)
    {
        SyntaxToken first = method.Modifiers.Count > 0 ? method.Modifiers[0] : method.ReturnType.GetFirstToken();
        SyntaxTriviaList leading = first.LeadingTrivia;
        SyntaxToken[] all = [.. modifiers];
        all[0] = all[0].WithLeadingTrivia(leading);
        return method
            .WithReturnType(method.ReturnType.WithLeadingTrivia())
            .WithModifiers(SyntaxFactory.TokenList(all));
    }

    /// <summary>A parameter as the core has it: without what only callers see.</summary>
    internal static ParameterSyntax CoreParameterOf(ParameterSyntax parameter, bool isAsync)
    {
        SyntaxTriviaList leading = parameter.GetLeadingTrivia();
        AttributeListSyntax[] kept = isAsync
            ? [.. parameter.AttributeLists.Where(static list => list.Attributes.All(static attribute =>
                attribute.Name.ToString() is "EnumeratorCancellation" or "EnumeratorCancellationAttribute"))]
            : [];
        return parameter
            .WithAttributeLists(SyntaxFactory.List(kept))
            .WithModifiers(SyntaxFactory.TokenList(parameter.Modifiers.Where(static modifier => !modifier.IsKind(SyntaxKind.ThisKeyword))))
            .WithIdentifier(parameter.Default is null ? parameter.Identifier : parameter.Identifier.WithTrailingTrivia())
            .WithDefault(null)
            .WithLeadingTrivia(leading);
    }

    private static SyntaxToken Modifier(SyntaxKind kind) => SyntaxFactory.Token(default, kind, [SyntaxFactory.Space]);
}
