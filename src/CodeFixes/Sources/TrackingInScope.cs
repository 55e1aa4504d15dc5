using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tracking.CodeFixes.Syntax;
using Tracking.Generator.Contract;

namespace Tracking.CodeFixes.Sources;

/// <summary>The tracking that code has at hand at some place.</summary>
internal static class TrackingInScope
{
    private const string ServiceProvider = "System.IServiceProvider";

    /// <summary>How it is written there; null if there is none, or if it could be any of several.</summary>
    internal static ExpressionSyntax? At(SyntaxNode call, SemanticModel model)
    {
        int position = PlaceOfArguments(call);
        bool isStatic = IsStatic(model.GetEnclosingSymbol(position));
        bool hasInstance = !isStatic && !IsBeforeInstance(call);
        ISymbol[] visible = [.. model.LookupSymbols(position).Where(symbol => IsUsable(symbol, position, isStatic, hasInstance))];
        return Only(visible, call, static type => type.Is(TypeNames.ModelCallTracking)) is { } tracking ? NameOf(tracking)
            : Only(visible, call, static type => type.Is(ServiceProvider)) is { } provider && CanAsk(provider, position, model) ? Ask(provider)
            : null;
    }

    // A parameter is known in the arguments of a base constructor, and not before them.
    private static int PlaceOfArguments(SyntaxNode call) => call switch
    {
        PrimaryConstructorBaseTypeSyntax bases => bases.ArgumentList.OpenParenToken.Span.End,
        ConstructorInitializerSyntax initializer => initializer.ArgumentList.OpenParenToken.Span.End,
        _ => call.SpanStart,
    };

    private static ISymbol? Only(ISymbol[] visible, SyntaxNode call, Func<ITypeSymbol, bool> isWanted) => visible
        .Where(symbol => TypeOf(symbol) is { NullableAnnotation: not NullableAnnotation.Annotated } type && isWanted(type))
        .GroupBy(symbol => RankOf(symbol, call))
        .OrderBy(static group => group.Key)
        .FirstOrDefault()?.ToArray() is [var only] ? only : null;

    // A local variable goes before a parameter, and that before what the type has.
    private static int RankOf(ISymbol symbol, SyntaxNode call) => symbol switch
    {
        ILocalSymbol => 0,
        IParameterSymbol when symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not { Parent.Parent: TypeDeclarationSyntax type } || !type.Members.Any(member => member.Span.Contains(call.Span)) => 1,
        IParameterSymbol or IFieldSymbol => 2,
        _ => 3,
    };

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol { RefKind: RefKind.None or RefKind.In } parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol { IsWriteOnly: false, Parameters.IsEmpty: true } property => property.Type,
        _ => null,
    };

    private static bool IsUsable(ISymbol symbol, int position, bool isStatic, bool hasInstance) => symbol switch
    {
        ILocalSymbol => symbol.DeclaringSyntaxReferences.FirstOrDefault() is { } declared && declared.Span.End < position,

        // A primary constructor's is known in the whole type, but for what is static.
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } => !isStatic,
        IFieldSymbol or IPropertySymbol => symbol.IsStatic || hasInstance,
        _ => true,
    };

    private static bool IsBeforeInstance(SyntaxNode call) => call.AncestorsAndSelf().Any(static node => node is ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax
        or EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } });

    private static bool IsStatic(ISymbol? enclosing)
    {
        for (ISymbol? symbol = enclosing; symbol is IMethodSymbol or IPropertySymbol or IFieldSymbol; symbol = symbol.ContainingSymbol)
        {
            if (symbol.IsStatic)
            {
                return true;
            }
        }

        return false;
    }

    private static bool CanAsk(ISymbol provider, int position, SemanticModel model) =>
        !model.LookupSymbols(position, TypeOf(provider), "GetRequiredService", includeReducedExtensionMethods: true).IsEmpty;

    private static ExpressionSyntax Ask(ISymbol provider) => SyntaxFactory.InvocationExpression(SyntaxFactory.MemberAccessExpression(
        SyntaxKind.SimpleMemberAccessExpression,
        NameOf(provider),
        SyntaxFactory.GenericName(
            SyntaxFactory.Identifier("GetRequiredService"),
            SyntaxFactory.TypeArgumentList(SyntaxFactory.SingletonSeparatedList<TypeSyntax>(Imports.NameOf(TypeNames.ModelCallTracking))))));

    private static IdentifierNameSyntax NameOf(ISymbol symbol) => SyntaxFactory.IdentifierName(
        SyntaxFacts.GetKeywordKind(symbol.Name) == SyntaxKind.None ? symbol.Name : "@" + symbol.Name);
}
