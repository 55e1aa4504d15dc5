using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Tracking.CodeFixes.Recordings;

/// <summary>Statements that are tried although nothing is caught any more.</summary>
internal static class TryBlock
{
    /// <summary>Whether its statements can stand around it, where what they declare is known, too.</summary>
    internal static bool CanUnwrap(TryStatementSyntax attempt) =>
        attempt is { Parent: BlockSyntax around, Block.Statements.Count: > 0, Finally: null }
        && !attempt.Block.Statements.Any(static statement => statement is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 })
        && !attempt.DescendantTrivia().Any(static trivia => trivia.IsDirective)
        && !attempt.Block.DescendantNodes().Select(NameDeclaredBy).OfType<string>()
            .Intersect(around.DescendantNodes(node => node != attempt).Select(NameDeclaredBy).OfType<string>())
            .Any();

    internal static void Unwrap(TryStatementSyntax attempt, EditContext context)
    {
        // By the block around it, because one statement becomes several; what earlier fixes made of them is kept.
        context.Editor.TrackNode(attempt);
        context.Editor.ReplaceNode(attempt.Parent!, (current, _) => current.GetCurrentNode(attempt) is { } now
            ? current.ReplaceNode(now, StatementsOf(now))
            : current);
    }

    private static IEnumerable<StatementSyntax> StatementsOf(TryStatementSyntax attempt) => attempt.Block.Statements.Select((statement, index) =>
        (index == 0 ? statement.WithLeadingTrivia(attempt.GetLeadingTrivia()) : statement).WithAdditionalAnnotations(Formatter.Annotation));

    private static string? NameDeclaredBy(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        SingleVariableDesignationSyntax variable => variable.Identifier.ValueText,
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        ForEachStatementSyntax each => each.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        _ => null,
    };
}
