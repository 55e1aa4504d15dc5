using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Tracking.Analyzer;
using Tracking.Analyzer.Flow;

namespace Tracking.CodeFixes;

/// <summary>Removes a recording that is ignored, or that keeps another from being made.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveRecordingFix)), Shared]
public sealed class RemoveRecordingFix : DocumentFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.RepeatedRecording, DiagnosticIds.RecordingInCore];

    private protected override ImmutableArray<DocumentEdit> Edits { get; } =
    [
        new("Remove this recording", nameof(RemoveRecordingFix), Apply),
    ];

    private static bool Apply(EditContext context)
    {
        // Where the result is used, or where a local function is called that may do more, only its author knows what is left to do.
        if (context.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call
            || StatementOf(call) is not { } statement
            || context.Model.GetSymbolInfo(call, context.CancellationToken).Symbol is not IMethodSymbol method
            || Metrics.RecordedBy(method) is null
            || call.ArgumentList.DescendantNodes().Any(DoesMore))
        {
            return false;
        }

        switch (statement.Parent)
        {
            case BlockSyntax or SwitchSectionSyntax:
                context.Editor.RemoveNode(statement, SyntaxRemoveOptions.KeepUnbalancedDirectives);
                return true;
            case IfStatementSyntax or ElseClauseSyntax:
                context.Editor.ReplaceNode(statement, SyntaxFactory.Block().WithAdditionalAnnotations(Formatter.Annotation).WithTriviaFrom(statement));
                return true;
            default:
                return false;
        }
    }

    private static ExpressionStatementSyntax? StatementOf(InvocationExpressionSyntax call) => call.Parent switch
    {
        ExpressionStatementSyntax statement => statement,
        ConditionalAccessExpressionSyntax { Parent: ExpressionStatementSyntax statement } => statement,
        _ => null,
    };

    private static bool DoesMore(SyntaxNode node) => node is
        AwaitExpressionSyntax or AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: not (int)SyntaxKind.SuppressNullableWarningExpression }
        or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression }
        or DeclarationExpressionSyntax;
}
