using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Tracking.Analyzer;
using Tracking.CodeFixes.Syntax;
using Tracking.Generator.Contract;

namespace Tracking.CodeFixes;

/// <summary>Makes an async void core and its tracked method return a task, also where they stand in different files.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReturnTaskFix)), Shared]
public sealed class ReturnTaskFix : SolutionFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.AsyncVoidCore];

    private protected override SolutionEdit Edit { get; } =
        new("Return a Task from both", nameof(ReturnTaskFix), IsForBatch: true, ApplyAsync);

    private static async Task<bool> ApplyAsync(SolutionContext context)
    {
        if (context.Node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } core
            || context.Model.GetDeclaredSymbol(core, context.CancellationToken) is not IMethodSymbol { ReturnsVoid: true } symbol
            || context.Model.Compilation.GetTypeByMetadataName(TypeNames.Task) is not { } task
            || DefinitionOf(symbol, context.CancellationToken) is not (var tracked, var definition)

            // Its callers have something to await then.
            || (context.IsBatch && await Callers.AnyAsync(tracked, context).ConfigureAwait(false))

            || await context.EditorOfAsync(core).ConfigureAwait(false) is not { } coreEditor
            || await context.EditorOfAsync(definition).ConfigureAwait(false) is not { } definitionEditor)
        {
            return false;
        }

        Return(task, core, coreEditor);
        Return(task, definition, definitionEditor);
        return true;
    }

    private static void Return(INamedTypeSymbol task, MethodDeclarationSyntax method, DocumentEditor editor) =>
        editor.ReplaceNode(method.ReturnType, Imports.TypeOf(task).WithTriviaFrom(method.ReturnType));

    // Both have to change together: in another type there may be more that depends on one of them.
    private static (IMethodSymbol Tracked, MethodDeclarationSyntax Definition)? DefinitionOf(IMethodSymbol core, CancellationToken cancellationToken) =>
        core.ContainingType.GetMembers().OfType<IMethodSymbol>()
            .Where(candidate => candidate is { IsPartialDefinition: true, ReturnsVoid: true, IsOverride: false }
                && TrackedAttribute.Of(candidate) is { } attribute
                && (attribute.Core ?? CoreName.Of(candidate.Name)) == core.Name
                && CoreSignature.Match(candidate, core, out _) is not null)
            .Select(candidate => candidate.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is MethodDeclarationSyntax definition
                ? (candidate, definition)
                : ((IMethodSymbol, MethodDeclarationSyntax)?)null)
            .FirstOrDefault(static found => found is not null);
}
