using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Tracking.Analyzer;
using Tracking.CodeFixes.Syntax;
using Tracking.Generator.Contract;

namespace Tracking.CodeFixes;

/// <summary>Makes a method partial and its body the core.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeMethodPartialFix)), Shared]
public sealed class MakeMethodPartialFix : DocumentFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.NotPartial];

    private protected override DocumentEdit Edit { get; } =
        new("Make it partial and its body the core", nameof(MakeMethodPartialFix), IsForBatch: true, Apply);

    private static bool Apply(EditContext context)
    {
        // Accessors, local functions and lambdas cannot be partial; a second body is the user's to move.
        if (context.Node.FirstAncestorOrSelf<SyntaxNode>(IsFunction) is not MethodDeclarationSyntax
            || context.TrackedMethod() is not { } tracked
            || tracked.Symbol.IsPartialDefinition
            || tracked.Symbol.MethodKind != MethodKind.Ordinary
            || ResultShape.Of(tracked.Symbol).IsTracked)
        {
            return false;
        }

        string name = string.IsNullOrWhiteSpace(tracked.Attribute.Core) ? CoreName.Of(tracked.Symbol.Name) : tracked.Attribute.Core!;
        if (!SyntaxFacts.IsValidIdentifier(name) || CoreNames.IsTaken(tracked.Symbol, name))
        {
            return false;
        }

        MethodDeclarationSyntax method = tracked.Syntax;
        if (method.Body is not null || method.ExpressionBody is not null)
        {
            context.Editor.InsertAfter(method, TrackedMethodSyntax.CoreOf(method, name));
        }

        context.Editor.ReplaceNode(method, TrackedMethodSyntax.DefinitionOf(method));
        PartialType.MakeAllPartial(context.Editor, method);
        return true;
    }

    private static bool IsFunction(SyntaxNode node) =>
        node is MemberDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or AccessorDeclarationSyntax;
}
