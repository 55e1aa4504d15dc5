using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tracking.Analyzer;

namespace Tracking.CodeFixes.Lifetime;

/// <summary>Registers the tracking, which makes a tracker for each call, in place of one tracker.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RegisterTrackingFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.RegisteredTracker];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);

        // ServiceDescriptor.Singleton gives no services to go on with.
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true)
                is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method } member } invocation
            && method.StartsWith("Add", StringComparison.Ordinal))
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    "Register ModelCallTracking",
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(invocation, Registered(invocation, member)))),
                    nameof(RegisterTrackingFix)),
                context.Diagnostics);
        }
    }

    private static InvocationExpressionSyntax Registered(InvocationExpressionSyntax invocation, MemberAccessExpressionSyntax member) =>
        invocation
            .WithExpression(member.WithName(SyntaxFactory.IdentifierName("AddModelCallTracking")))
            .WithArgumentList(SyntaxFactory.ParseArgumentList("(builder => { })").WithTriviaFrom(invocation.ArgumentList));
}
