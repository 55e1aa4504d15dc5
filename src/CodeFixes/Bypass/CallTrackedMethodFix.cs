using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tracking.Analyzer;
using Tracking.Analyzer.Rules;

namespace Tracking.CodeFixes.Bypass;

/// <summary>Calls the tracked method in place of its core.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class CallTrackedMethodFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.CoreCall];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        Diagnostic diagnostic = context.Diagnostics[0];
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true) is SimpleNameSyntax name
            && diagnostic.Properties.TryGetValue(CoreCallRule.TrackedName, out string? tracked)
            && tracked is not null
            && diagnostic.Properties.TryGetValue(CoreCallRule.TrackerPosition, out string? position)
            && int.TryParse(position, NumberStyles.Integer, CultureInfo.InvariantCulture, out int trackerPosition))
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Call '{tracked}'",
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(Redirect(root, name, tracked, trackerPosition))),
                    nameof(CallTrackedMethodFix)),
                diagnostic);
        }
    }

    private static SyntaxNode Redirect(SyntaxNode root, SimpleNameSyntax name, string tracked, int trackerPosition)
    {
        SyntaxNode called = name.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax ? name.Parent : name;
        SimpleNameSyntax renamed = name.WithIdentifier(SyntaxFactory.Identifier(tracked).WithTriviaFrom(name.Identifier));
        if (called.Parent is not InvocationExpressionSyntax invocation || invocation.Expression != called)
        {
            return root.ReplaceNode(name, renamed);
        }

        InvocationExpressionSyntax redirected = invocation.ReplaceNode(name, renamed);
        if (trackerPosition >= 0 && trackerPosition < redirected.ArgumentList.Arguments.Count)
        {
            redirected = redirected.WithArgumentList(
                redirected.ArgumentList.WithArguments(redirected.ArgumentList.Arguments.RemoveAt(trackerPosition)));
        }

        return root.ReplaceNode(invocation, redirected);
    }
}
