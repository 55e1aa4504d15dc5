using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tracking.Analyzer;
using Tracking.Analyzer.Flow;

namespace Tracking.CodeFixes.Recordings;

/// <summary>Removes a recording that is ignored, or that keeps another from being made.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveRecordingFix)), Shared]
public sealed class RemoveRecordingFix : DocumentFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.RepeatedRecording, DiagnosticIds.RecordingInCore];

    private protected override DocumentEdit Edit { get; } =
        new("Remove this recording", nameof(RemoveRecordingFix), IsForBatch: true, Apply);

    private static bool Apply(EditContext context)
    {
        // Where the result is used, or where a local function is called that may do more, only its author knows what is left to do.
        return context.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call
            && StatementOf(call) is { } statement
            && context.Model.GetSymbolInfo(call, context.CancellationToken).Symbol is IMethodSymbol method
            && Metrics.RecordedBy(method) is { } metric
            && !call.ArgumentList.DescendantNodes().Any(DoesMore)
            && (!context.IsBatch || SaysNothingOfItsOwn(call, method, metric, context))
            && RemovedStatement.TryRemove(statement, context);
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

    // In a batch nobody sees that a failure or the tokens of a second call are no longer recorded: it takes away what is there twice,
    // word for word, and what the generated method measures better.
    private static bool SaysNothingOfItsOwn(InvocationExpressionSyntax call, IMethodSymbol method, Metric metric, EditContext context) =>
        context.Diagnostic.Id == DiagnosticIds.RecordingInCore
            ? metric is Metric.Duration or Metric.TimeToFirstChunk or Metric.TimeToFirstToken || method.Name == "TrackSuccess"
            : context.Diagnostic.AdditionalLocations is [_, ..] others && others.All(other => IsSame(call, other, context));

    private static bool IsSame(InvocationExpressionSyntax call, Location other, EditContext context) =>
        other.SourceTree == call.SyntaxTree
        && context.Editor.OriginalRoot.FindNode(other.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } first
        && SyntaxFactory.AreEquivalent(first, call, topLevel: false);
}
