using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Tracking.CodeFixes.Syntax;

namespace Tracking.CodeFixes;

/// <summary>Tracks a method that gives a model's response: offered at its name.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(TrackModelCallRefactoring)), Shared]
public sealed class TrackModelCallRefactoring : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindToken(context.Span.Start).Parent?.FirstAncestorOrSelf<MemberDeclarationSyntax>() is MethodDeclarationSyntax method
            && method.Identifier.Span.IntersectsWith(context.Span)
            && model?.GetDeclaredSymbol(method, context.CancellationToken) is IMethodSymbol symbol
            && MethodTracking.CanTrack(method, symbol, model, context.Document.Project.AnalyzerOptions, context.CancellationToken))
        {
            context.RegisterRefactoring(CodeAction.Create(
                "Track this model call", token => TrackAsync(context.Document, method, token), nameof(TrackModelCallRefactoring)));
        }
    }

    private static async Task<Document> TrackAsync(Document document, MethodDeclarationSyntax method, CancellationToken cancellationToken)
    {
        DocumentEditor editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        MethodTracking.Track(editor, method);
        return await Imports.AddAsync(editor.GetChangedDocument(), cancellationToken).ConfigureAwait(false);
    }
}
