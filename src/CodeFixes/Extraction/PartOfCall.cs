using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tracking.CodeFixes.Extraction;

/// <summary>What a part of a call, its receiver or an argument, has to do with the member around it.</summary>
/// <param name="CanMove">Whether it can be moved or passed at all.</param>
/// <param name="BelongsToPlace">Whether it works only where it stands.</param>
/// <param name="Variables">The locals and parameters from outside that it reads.</param>
internal sealed record PartOfCall(bool CanMove, bool BelongsToPlace, ImmutableArray<IdentifierNameSyntax> Variables)
{
    internal static PartOfCall Of(ExpressionSyntax part, EditContext context)
    {
        ImmutableArray<IdentifierNameSyntax>.Builder variables = ImmutableArray.CreateBuilder<IdentifierNameSyntax>();
        bool canMove = true;
        bool belongsToPlace = false;
        foreach (SyntaxNode node in part.DescendantNodesAndSelf())
        {
            bool isInFunction = node.Ancestors().TakeWhile(ancestor => ancestor != part.Parent).Any(IsFunction);
            switch (node)
            {
                case DeclarationExpressionSyntax or SingleVariableDesignationSyntax when !isInFunction:
                    canMove = false;
                    break;
                case AwaitExpressionSyntax when !isInFunction:
                    belongsToPlace = true;
                    break;
                case IdentifierNameSyntax { Parent: not NameColonSyntax } name:
                    switch (context.Model.GetSymbolInfo(name, context.CancellationToken).Symbol)
                    {
                        case IMethodSymbol { MethodKind: MethodKind.LocalFunction } function when IsOutside(function, part):
                            belongsToPlace = true;
                            break;
                        case { } variable and (ILocalSymbol or IParameterSymbol or IRangeVariableSymbol) when IsOutside(variable, part) && !IsOfType(variable):
                            variables.Add(name);

                            // It may be read, or another value be given to it, after the call has begun.
                            belongsToPlace |= isInFunction || IsChangedBy(name);
                            break;
                    }

                    break;
            }
        }

        return new(canMove, belongsToPlace, variables.ToImmutable());
    }

    private static bool IsFunction(SyntaxNode node) => node is AnonymousFunctionExpressionSyntax or QueryExpressionSyntax;

    private static bool IsOutside(ISymbol symbol, SyntaxNode part) =>
        !symbol.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == part.SyntaxTree && part.Span.Contains(reference.Span));

    // A primary constructor's parameter can be used in all methods.
    private static bool IsOfType(ISymbol variable) =>
        variable is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor }
        && constructor.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax() is TypeDeclarationSyntax);

    private static bool IsChangedBy(IdentifierNameSyntax name) => name.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == name,
        PostfixUnaryExpressionSyntax unary => !unary.IsKind(SyntaxKind.SuppressNullableWarningExpression),
        PrefixUnaryExpressionSyntax unary => unary.IsKind(SyntaxKind.PreIncrementExpression) || unary.IsKind(SyntaxKind.PreDecrementExpression),
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
        _ => false,
    };
}
