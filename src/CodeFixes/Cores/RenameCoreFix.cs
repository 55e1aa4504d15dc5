using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Tracking.Analyzer;
using Tracking.CodeFixes.Syntax;
using Tracking.Generator.Contract;

namespace Tracking.CodeFixes.Cores;

/// <summary>Gives a method that fits the name by which the tracked method finds its core.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RenameCoreFix)), Shared]
public sealed class RenameCoreFix : SolutionFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.NoCore];

    private protected override SolutionEdit Edit { get; } =
        new("Rename the method that fits to the core's name", nameof(RenameCoreFix), IsForBatch: true, ApplyAsync);

    private static async Task<bool> ApplyAsync(SolutionContext context)
    {
        if (context.TrackedMethod() is not { Symbol.IsPartialDefinition: true, Attribute.Core: null } tracked
            || CoreSearch.Nearest(tracked.Symbol, tracked.Attribute, context.Model.Compilation) is not { Fits: true } near
            || CoreNames.IsTaken(tracked.Symbol, CoreName.Of(tracked.Symbol.Name))
            || !MethodRename.CanRename(near.Method))
        {
            return false;
        }

        // Only one word in the wrong place is sure to be a slip.
        if (context.IsBatch && near.Likeness != CoreLikeness.LibraryOrder)
        {
            return false;
        }

        // Two tracked methods that find no core can each take the same method for it.
        return context.Written.Add($"{nameof(RenameCoreFix)} {near.Method.ToDisplayString()}")
            && await MethodRename.ApplyAsync(near.Method, CoreName.Of(tracked.Symbol.Name), context).ConfigureAwait(false);
    }
}
