using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tracking.Analyzer;

namespace Tracking.CodeFixes.Lifetime;

/// <summary>Serializes the token that a run is resumed by, in place of its tracker.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class PassResumptionTokenFix : CodeFixProvider
{
    private const string Token = "ResumptionToken";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.SerializedTracker];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true) is ExpressionSyntax tracker
            && tracker is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax
            && !NamesItsType(tracker))
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Pass its {Token}",
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(tracker, TokenOf(tracker)))),
                    nameof(PassResumptionTokenFix)),
                context.Diagnostics);
        }
    }

    // Serialize<ModelCallTracker>(tracker) would ask for a tracker still.
    private static bool NamesItsType(ExpressionSyntax tracker) =>
        tracker.FirstAncestorOrSelf<ArgumentSyntax>() is { Parent.Parent: InvocationExpressionSyntax { Expression: var method } }
        && method is GenericNameSyntax or MemberAccessExpressionSyntax { Name: GenericNameSyntax };

    private static SyntaxNode TokenOf(ExpressionSyntax tracker) => SyntaxFactory.MemberAccessExpression(
        SyntaxKind.SimpleMemberAccessExpression, tracker.WithoutTrivia(), SyntaxFactory.IdentifierName(Token)).WithTriviaFrom(tracker);
}
