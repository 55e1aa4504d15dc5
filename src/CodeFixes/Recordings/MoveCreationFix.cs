using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Tracking.Analyzer;
using Tracking.Analyzer.Flow;

namespace Tracking.CodeFixes.Recordings;

/// <summary>Moves the creation of a tracker into the loop that records on it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MoveCreationFix)), Shared]
public sealed class MoveCreationFix : DocumentFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.LoopedRecording];

    private protected override DocumentEdit Edit { get; } =
        new("Create the tracker inside the loop", nameof(MoveCreationFix), IsForBatch: true, Apply);

    private static bool Apply(EditContext context)
    {
        if (BodyOf(LoopAround(context.Node)) is not { } body
            || TrackerOf(context) is not { } tracker
            || tracker.DeclaringSyntaxReferences is not [var reference]
            || reference.GetSyntax(context.CancellationToken) is not VariableDeclaratorSyntax
                { Initializer.Value: InvocationExpressionSyntax creation, Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax declaration } }
            || declaration.Parent is not BlockSyntax scope
            || body.Span.Contains(declaration.Span)
            || context.Model.GetSymbolInfo(creation, context.CancellationToken).Symbol is not IMethodSymbol creator
            || !Calls.CreatesTracker(creator)
            || IsUsedOutside(tracker, scope, body, context))
        {
            return false;
        }

        if (context.Written.Add($"{nameof(MoveCreationFix)} {declaration.SpanStart}"))
        {
            context.Editor.RemoveNode(declaration, SyntaxRemoveOptions.KeepUnbalancedDirectives);
            context.Editor.ReplaceNode(body, (current, _) => With((StatementSyntax)current, declaration));
        }

        return true;
    }

    private static ILocalSymbol? TrackerOf(EditContext context) =>
        context.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax name } }
            ? context.Model.GetSymbolInfo(name, context.CancellationToken).Symbol as ILocalSymbol
            : null;

    private static StatementSyntax? LoopAround(SyntaxNode recording)
    {
        for (SyntaxNode? node = recording; node is not (null or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax); node = node.Parent)
        {
            if (BodyOf(node as StatementSyntax) is not null)
            {
                return (StatementSyntax)node;
            }
        }

        return null;
    }

    private static StatementSyntax? BodyOf(StatementSyntax? loop) => loop switch
    {
        ForStatementSyntax @for => @for.Statement,
        CommonForEachStatementSyntax each => each.Statement,
        WhileStatementSyntax @while => @while.Statement,
        DoStatementSyntax @do => @do.Statement,
        _ => null,
    };

    private static bool IsUsedOutside(ILocalSymbol tracker, BlockSyntax scope, StatementSyntax body, EditContext context) =>
        scope.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
            name.Identifier.ValueText == tracker.Name
            && !body.Span.Contains(name.Span)
            && SymbolEqualityComparer.Default.Equals(context.Model.GetSymbolInfo(name, context.CancellationToken).Symbol, tracker));

    private static BlockSyntax With(StatementSyntax body, LocalDeclarationStatementSyntax declaration)
    {
        StatementSyntax moved = declaration
            .WithLeadingTrivia(declaration.GetLeadingTrivia().SkipWhile(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)))
            .WithAdditionalAnnotations(Formatter.Annotation);
        return body is BlockSyntax block
            ? block.WithStatements(block.Statements.Insert(0, moved))
            : SyntaxFactory.Block(moved, body).WithAdditionalAnnotations(Formatter.Annotation);
    }
}
