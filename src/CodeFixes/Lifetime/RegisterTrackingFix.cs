using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Tracking.Analyzer;
using Tracking.CodeFixes.Syntax;

namespace Tracking.CodeFixes.Lifetime;

/// <summary>Registers the tracking, which makes a tracker for each call, in place of one tracker, if it is not registered yet.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RegisterTrackingFix)), Shared]
public sealed class RegisterTrackingFix : SolutionFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.RegisteredTracker];

    // Whatever is given the tracker by the container then asks in vain.
    private protected override SolutionEdit Edit { get; } =
        new("Register ModelCallTracking", nameof(RegisterTrackingFix), IsForBatch: false, ApplyAsync);

    private static async Task<bool> ApplyAsync(SolutionContext context)
    {
        // ServiceDescriptor.Singleton gives no services to go on with, and a call that is not written as an extension has them elsewhere.
        if (context.Node is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var services } } registration
            || context.Model.GetSymbolInfo(registration, context.CancellationToken).Symbol is not IMethodSymbol { ReducedFrom: not null } method
            || await context.EditorOfAsync(registration).ConfigureAwait(false) is not { } editor)
        {
            return false;
        }

        if (!await Registrations.AnyAsync(context.Solution, context.CancellationToken).ConfigureAwait(false))
        {
            editor.ReplaceNode(registration, static (current, _) => Register(current));
            return true;
        }

        return Remove(registration, services, method, editor);
    }

    // Another registration may stand before this one in the same chain.
    private static SyntaxNode Register(SyntaxNode current) =>
        current is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } invocation
            ? invocation
                .WithExpression(member.WithName(SyntaxFactory.IdentifierName(Registrations.Method).WithTriviaFrom(member.Name)))
                .WithArgumentList(SyntaxFactory.ArgumentList().WithTriviaFrom(invocation.ArgumentList))
            : current;

    private static bool Remove(InvocationExpressionSyntax registration, ExpressionSyntax services, IMethodSymbol method, DocumentEditor editor)
    {
        switch (registration.Parent)
        {
            // The services by themselves are no statement, and what is registered before is one.
            case ExpressionStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax } statement when services is not InvocationExpressionSyntax:
                editor.RemoveNode(statement, SyntaxRemoveOptions.KeepUnbalancedDirectives);
                return true;
            case ExpressionStatementSyntax { Parent: GlobalStatementSyntax statement } when services is not InvocationExpressionSyntax:
                editor.RemoveNode(statement, SyntaxRemoveOptions.KeepUnbalancedDirectives);
                return true;
            case ExpressionStatementSyntax when services is not InvocationExpressionSyntax:
                return false;
            default:
                if (method.ReturnsVoid)
                {
                    return false;
                }

                editor.ReplaceNode(registration, static (current, _) =>
                    current is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var before } }
                        ? before.WithTrailingTrivia(current.GetTrailingTrivia())
                        : current);
                return true;
        }
    }
}
