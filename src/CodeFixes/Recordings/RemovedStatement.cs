using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tracking.CodeFixes.Recordings;

/// <summary>Removes a statement with what is left without a purpose: blocks that are empty then, and variables that nobody reads.</summary>
internal static class RemovedStatement
{
    /// <summary>False where what would be left is not for a fix to decide: a failure that is caught, a loop that does nothing.</summary>
    internal static bool TryRemove(StatementSyntax statement, EditContext context)
    {
        if (statement.Parent is SwitchSectionSyntax { Statements.Count: > 1 } or BlockSyntax { Parent: BlockSyntax })
        {
            Remove(statement, context);
            return true;
        }

        if (statement.Parent is not BlockSyntax block)
        {
            return TryRemoveBranch(statement, context);
        }

        if (block.Statements.Any(other => other != statement && !IsRemoved(other, context)))
        {
            if (block.Parent is CatchClauseSyntax handler)
            {
                RemoveFromHandler(statement, handler, context);
            }
            else
            {
                Remove(statement, context);
            }

            return true;
        }

        return block.Parent switch
        {
            // A method of which this is all does nothing by intention.
            BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax => Removed(statement, context),
            FinallyClauseSyntax { Parent: TryStatementSyntax { Catches.Count: > 0 } } last => RemovedNode(last, context),
            _ => TryRemoveBranch(block, context),
        };
    }

    private static bool TryRemoveBranch(StatementSyntax branch, EditContext context)
    {
        switch (branch.Parent)
        {
            case ElseClauseSyntax alternative:
                return RemovedNode(alternative, context);
            case IfStatementSyntax { Else: null, Parent: BlockSyntax } condition when HasNoEffect(condition.Condition):
                return TryRemove(condition, context);
            case IfStatementSyntax { Else.Statement: var other } condition when other is not IfStatementSyntax && !IsRemoved(condition, context):
                context.Written.Add(PlaceOf(branch));
                context.Editor.ReplaceNode(condition, (current, generator) => current is IfStatementSyntax { Else.Statement: var kept } now
                    ? now
                        .WithCondition(((ExpressionSyntax)generator.LogicalNotExpression(now.Condition.WithoutTrivia())).WithTriviaFrom(now.Condition))
                        .WithStatement(kept)
                        .WithElse(null)
                        .WithTrailingTrivia(now.GetTrailingTrivia())
                    : current);
                return true;
            default:
                return false;
        }
    }

    // Without the failure it has nothing to do: one that only throws again goes, and others need no name for it.
    private static void RemoveFromHandler(StatementSyntax statement, CatchClauseSyntax handler, EditContext context)
    {
        StatementSyntax[] left = [.. handler.Block.Statements.Where(other => other != statement && !IsRemoved(other, context))];
        if (left is [ThrowStatementSyntax { Expression: null }]
            && handler.Filter is null
            && handler.Parent is TryStatementSyntax { Catches: var handlers } attempt
            && handlers.Last() == handler)
        {
            if (handlers.Count > 1 || attempt.Finally is not null)
            {
                RemovedNode(handler, context);
                return;
            }

            if (TryBlock.CanUnwrap(attempt))
            {
                TryBlock.Unwrap(attempt, context);
                context.Written.Add(PlaceOf(statement));
                return;
            }
        }

        Remove(statement, context);
        if (handler.Declaration is { Identifier.ValueText: { Length: > 0 } name } declared && !IsUsed(name, handler, context))
        {
            context.Editor.ReplaceNode(declared, (current, _) => current is CatchDeclarationSyntax now
                ? now.WithIdentifier(default).WithType(now.Type.WithoutTrailingTrivia())
                : current);
        }
    }

    private static bool IsUsed(string name, CatchClauseSyntax handler, EditContext context) => handler.DescendantNodes().OfType<IdentifierNameSyntax>().Any(use =>
        use.Identifier.ValueText == name && !use.Ancestors().OfType<StatementSyntax>().Any(around => IsRemoved(around, context)));

    private static bool Removed(StatementSyntax statement, EditContext context)
    {
        Remove(statement, context);
        return true;
    }

    private static void Remove(StatementSyntax statement, EditContext context)
    {
        context.Written.Add(PlaceOf(statement));
        context.Editor.RemoveNode(statement, SyntaxRemoveOptions.KeepUnbalancedDirectives);
    }

    private static bool RemovedNode(SyntaxNode node, EditContext context)
    {
        context.Written.Add(PlaceOf(node));
        foreach (StatementSyntax inner in node.DescendantNodes().OfType<StatementSyntax>())
        {
            context.Written.Add(PlaceOf(inner));
        }

        context.Editor.RemoveNode(node, SyntaxRemoveOptions.KeepUnbalancedDirectives);
        return true;
    }

    private static bool IsRemoved(SyntaxNode node, EditContext context) => context.Written.Contains(PlaceOf(node));

    private static string PlaceOf(SyntaxNode node) => $"{nameof(RemovedStatement)} {node.Span}";

    private static bool HasNoEffect(ExpressionSyntax condition) => condition.DescendantNodesAndSelf().All(static node => node is not
        (InvocationExpressionSyntax or AssignmentExpressionSyntax or AwaitExpressionSyntax or ObjectCreationExpressionSyntax or DeclarationExpressionSyntax
        or SingleVariableDesignationSyntax
        or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression }
        or PostfixUnaryExpressionSyntax { RawKind: not (int)SyntaxKind.SuppressNullableWarningExpression }));
}
