using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.FindSymbols;

namespace Tracking.CodeFixes.Syntax;

/// <summary>Renames a method wherever it is named, with the other changes of the same fix.</summary>
internal static class MethodRename
{
    /// <summary>Whether nothing else has to have the same name: no base method, no interface's member.</summary>
    internal static bool CanRename(IMethodSymbol method) =>
        method is { IsOverride: false, IsVirtual: false, IsAbstract: false, DeclaringSyntaxReferences.Length: 1 }
        && !method.ContainingType.AllInterfaces.SelectMany(implemented => implemented.GetMembers(method.Name))
            .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));

    /// <summary>False if a place that names it cannot be changed.</summary>
    internal static async Task<bool> ApplyAsync(IMethodSymbol method, string name, SolutionContext context)
    {
        IMethodSymbol definition = method.OriginalDefinition;
        if (await definition.DeclaringSyntaxReferences[0].GetSyntaxAsync(context.CancellationToken).ConfigureAwait(false) is not MethodDeclarationSyntax declaration
            || await context.EditorOfAsync(declaration).ConfigureAwait(false) is not { } editor)
        {
            return false;
        }

        editor.ReplaceNode(declaration, (current, _) => current is MethodDeclarationSyntax now
            ? now.WithIdentifier(SyntaxFactory.Identifier(name).WithTriviaFrom(now.Identifier))
            : current);
        foreach (ReferencedSymbol referenced in await SymbolFinder.FindReferencesAsync(definition, context.Solution, context.CancellationToken).ConfigureAwait(false))
        {
            foreach (ReferenceLocation place in referenced.Locations)
            {
                if (place.Document is not SourceGeneratedDocument)
                {
                    await RenameAtAsync(place, name, context).ConfigureAwait(false);
                }
            }
        }

        return true;
    }

    private static async Task RenameAtAsync(ReferenceLocation place, string name, SolutionContext context)
    {
        DocumentEditor editor = await context.Editor.GetDocumentEditorAsync(place.Document.Id, context.CancellationToken).ConfigureAwait(false);
        if (editor.OriginalRoot.FindNode(place.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true) is SimpleNameSyntax used
            && !used.IsPartOfStructuredTrivia())
        {
            editor.ReplaceNode(used, (current, _) => current is SimpleNameSyntax now
                ? now.WithIdentifier(SyntaxFactory.Identifier(name).WithTriviaFrom(now.Identifier))
                : current);
        }
    }
}
