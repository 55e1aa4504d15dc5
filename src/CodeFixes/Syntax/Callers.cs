using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FindSymbols;

namespace Tracking.CodeFixes.Syntax;

/// <summary>Who sees what a method returns.</summary>
internal static class Callers
{
    /// <summary>Whether code of the solution names a method, other than what is generated for it.</summary>
    internal static async Task<bool> AnyAsync(IMethodSymbol method, SolutionContext context) =>
        (await SymbolFinder.FindReferencesAsync(method.OriginalDefinition, context.Solution, context.CancellationToken).ConfigureAwait(false))
            .SelectMany(static referenced => referenced.Locations)
            .Any(static place => place.Document is not SourceGeneratedDocument);
}
