using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tracking.CodeFixes.Extraction;

/// <summary>A call of a model inside a larger member of a type that can hold tracked methods.</summary>
/// <param name="Call">The call.</param>
/// <param name="Method">The method of the SDK that is called.</param>
/// <param name="Member">The member that makes it.</param>
/// <param name="Type">The type of the member.</param>
/// <param name="IsStatic">Whether the call stands where there is no <c>this</c>.</param>
/// <param name="IsReadOnly">Whether it stands in a member that says of itself that it leaves its structure as it is.</param>
internal sealed record CallSite(
    InvocationExpressionSyntax Call, IMethodSymbol Method, MemberDeclarationSyntax Member, INamedTypeSymbol Type, bool IsStatic, bool IsReadOnly)
{
    /// <summary>Reads it off the name of the called method; null where nothing can be extracted.</summary>
    internal static CallSite? Of(EditContext context)
    {
        if (CallOf(context.Node) is not { } call
            || call.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not (BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax)
            || IsBoundToItsPlace(call)
            || context.Model.GetSymbolInfo(call, context.CancellationToken).Symbol is not IMethodSymbol method
            || context.Model.GetEnclosingSymbol(call.SpanStart, context.CancellationToken) is not IMethodSymbol { ContainingType: { } type } enclosing)
        {
            return null;
        }

        MemberDeclarationSyntax member = call.FirstAncestorOrSelf<MemberDeclarationSyntax>()!;
        return member.Parent is ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax && CanHoldTracked(type, member)
            ? new(call, method, member, type, IsStaticAt(enclosing), enclosing.IsReadOnly && !type.IsReadOnly)
            : null;
    }

    private static InvocationExpressionSyntax? CallOf(SyntaxNode name)
    {
        SyntaxNode called = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return called.Parent is InvocationExpressionSyntax call && call.Expression == called ? call : null;
    }

    // In an initializer there is no `this`; what follows a `?.` is no expression of its own, and `base` is another's.
    private static bool IsBoundToItsPlace(InvocationExpressionSyntax call) =>
        call.Ancestors().TakeWhile(static node => node is not MemberDeclarationSyntax).Any(static node =>
            node is ConstructorInitializerSyntax or AttributeSyntax or ParameterSyntax or EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax })
        || call.DescendantNodes().Any(node => node switch
        {
            BaseExpressionSyntax => true,
            MemberBindingExpressionSyntax or ElementBindingExpressionSyntax =>
                !node.Ancestors().TakeWhile(ancestor => ancestor != call).Any(static ancestor => ancestor is ConditionalAccessExpressionSyntax),
            _ => false,
        });

    private static bool CanHoldTracked(INamedTypeSymbol type, SyntaxNode member)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsFileLocal)
            {
                return false;
            }
        }

        return !type.IsRefLikeType && member.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 };
    }

    // A static lambda or local function inside an instance method has no `this` either.
    private static bool IsStaticAt(IMethodSymbol enclosing)
    {
        for (IMethodSymbol? function = enclosing; function is not null; function = function.ContainingSymbol as IMethodSymbol)
        {
            if (function.IsStatic)
            {
                return true;
            }
        }

        return false;
    }
}
