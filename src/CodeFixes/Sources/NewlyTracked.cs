using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tracking.Analyzer.Rules;
using Tracking.Generator.Contract;

namespace Tracking.CodeFixes.Sources;

/// <summary>
/// The methods that a batch has made tracked ones, in types that have no tracking yet. "dotnet format" goes through the rules once, in the
/// order of their numbers: what TRK302's fixes leave to that of TRK012 would wait for a second run.
/// </summary>
internal static class NewlyTracked
{
    /// <summary>Lets their types take the tracking in the constructor, where that is right without a look.</summary>
    internal static async Task<Solution> TakeTrackingAsync(Solution before, Solution after, ProjectId project, CancellationToken cancellationToken)
    {
        List<Diagnostic> missing = [];
        foreach (DocumentId id in after.GetChanges(before).GetProjectChanges().Where(changes => changes.ProjectId == project)
            .SelectMany(static changes => changes.GetChangedDocuments(onlyGetDocumentsWithTextChanges: true)))
        {
            if (before.GetDocument(id) is { } old
                && after.GetDocument(id) is { } document
                && await old.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } oldRoot
                && await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
                && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
                && !IsSilenced(model, cancellationToken))
            {
                HashSet<string> known = [.. PartsWithoutBody(oldRoot).Select(NameOf)];
                missing.AddRange(PartsWithoutBody(root)
                    .Where(method => !known.Contains(NameOf(method)) && LacksTracking(method, model, cancellationToken))
                    .Select(method => Diagnostic.Create(DefaultTrackingRule.Descriptor, method.Identifier.GetLocation(), method.Identifier.ValueText)));
            }
        }

        return missing.Count == 0
            ? after
            : await TakeTrackingFix.Taking.ApplyAsync(after, missing, isBatch: true, cancellationToken).ConfigureAwait(false) ?? after;
    }

    private static bool LacksTracking(MethodDeclarationSyntax method, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetDeclaredSymbol(method, cancellationToken) is IMethodSymbol { IsStatic: false } symbol
        && TrackedAttribute.Of(symbol) is not null
        && TrackingSourceSearch.Find(symbol, model.Compilation, []) is { Kind: TrackingSourceKind.Default };

    private static bool IsSilenced(SemanticModel model, CancellationToken cancellationToken) =>
        model.Compilation.Options.SyntaxTreeOptionsProvider is { } options
        && (options.TryGetDiagnosticValue(model.SyntaxTree, DefaultTrackingRule.Descriptor.Id, cancellationToken, out ReportDiagnostic severity)
            || options.TryGetGlobalDiagnosticValue(DefaultTrackingRule.Descriptor.Id, cancellationToken, out severity))
        && severity == ReportDiagnostic.Suppress;

    private static IEnumerable<MethodDeclarationSyntax> PartsWithoutBody(SyntaxNode root) => root.DescendantNodes()
        .OfType<MethodDeclarationSyntax>()
        .Where(static method => method is { Body: null, ExpressionBody: null } && method.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static string NameOf(MethodDeclarationSyntax method) =>
        $"{string.Join(".", method.Ancestors().OfType<TypeDeclarationSyntax>().Select(static type => type.Identifier.ValueText))} {method.Identifier.ValueText}{method.ParameterList}";
}
