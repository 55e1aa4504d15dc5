using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tracking.Analyzer;

namespace Tracking.CodeFixes.Lifetime;

/// <summary>Registers the tracking, which makes a tracker for each call, in place of one tracker.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RegisterTrackingFix)), Shared]
public sealed class RegisterTrackingFix : DocumentFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.RegisteredTracker];

    private protected override ImmutableArray<DocumentEdit> Edits { get; } = [new("Register ModelCallTracking", nameof(RegisterTrackingFix), Apply)];

    private static bool Apply(EditContext context)
    {
        // ServiceDescriptor.Singleton gives no services to go on with.
        if (context.Node is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method } }
            || !method.StartsWith("Add", StringComparison.Ordinal))
        {
            return false;
        }

        // Another registration may stand before this one in the same chain.
        context.Editor.ReplaceNode(context.Node, static (current, _) =>
            current is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } invocation
                ? invocation
                    .WithExpression(member.WithName(SyntaxFactory.IdentifierName("AddModelCallTracking")))
                    .WithArgumentList(SyntaxFactory.ParseArgumentList("(builder => { })").WithTriviaFrom(invocation.ArgumentList))
                : current);
        return true;
    }
}
