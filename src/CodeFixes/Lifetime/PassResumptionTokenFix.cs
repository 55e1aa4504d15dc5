using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tracking.Analyzer;

namespace Tracking.CodeFixes.Lifetime;

/// <summary>Serializes the token that a run is resumed by, in place of its tracker.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PassResumptionTokenFix)), Shared]
public sealed class PassResumptionTokenFix : DocumentFixProvider
{
    private const string Token = "ResumptionToken";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.SerializedTracker];

    private protected override ImmutableArray<DocumentEdit> Edits { get; } = [new($"Pass its {Token}", nameof(PassResumptionTokenFix), Apply)];

    private static bool Apply(EditContext context)
    {
        if (context.Node is not ExpressionSyntax { Parent: ArgumentSyntax or AnonymousObjectMemberDeclaratorSyntax } tracker
            || tracker is not (IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax)
            || NamesItsType(tracker))
        {
            return false;
        }

        context.Editor.ReplaceNode(tracker, SyntaxFactory.MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression, tracker.WithoutTrivia(), SyntaxFactory.IdentifierName(Token)).WithTriviaFrom(tracker));
        return true;
    }

    // Serialize<ModelCallTracker>(tracker) would ask for a tracker still.
    private static bool NamesItsType(SyntaxNode tracker) =>
        tracker.FirstAncestorOrSelf<ArgumentSyntax>() is { Parent.Parent: InvocationExpressionSyntax { Expression: var method } }
        && method is GenericNameSyntax or MemberAccessExpressionSyntax { Name: GenericNameSyntax };
}
