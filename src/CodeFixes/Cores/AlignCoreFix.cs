using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tracking.Analyzer;
using Tracking.CodeFixes.Syntax;
using Tracking.Generator.Contract;

namespace Tracking.CodeFixes.Cores;

/// <summary>Gives a core the parameters that its tracked method has now, and its name where that has changed, too.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AlignCoreFix)), Shared]
public sealed class AlignCoreFix : SolutionFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.NoCore];

    // What the core is to do with a parameter more is for its author to say.
    private protected override SolutionEdit Edit { get; } =
        new("Give the core the parameters of the tracked method", nameof(AlignCoreFix), IsForBatch: false, ApplyAsync);

    private static async Task<bool> ApplyAsync(SolutionContext context)
    {
        if (context.TrackedMethod() is not { Symbol.IsPartialDefinition: true } tracked
            || CoreSearch.Nearest(tracked.Symbol, tracked.Attribute, context.Model.Compilation) is not { Fits: false, Method: var core } near
            || !MethodRename.CanRename(core)
            || !CoreSignature.DiffersInParametersAlone(tracked.Symbol, core)
            || await core.DeclaringSyntaxReferences[0].GetSyntaxAsync(context.CancellationToken).ConfigureAwait(false) is not MethodDeclarationSyntax declaration
            || CoreParameters.Of(tracked.Syntax, tracked.Symbol, declaration, core) is not { } parameters
            || await context.EditorOfAsync(declaration).ConfigureAwait(false) is not { } editor)
        {
            return false;
        }

        if (near.Likeness != CoreLikeness.Named)
        {
            string name = CoreName.Of(tracked.Symbol.Name);
            if (CoreNames.IsTaken(tracked.Symbol, name) || !await MethodRename.ApplyAsync(core, name, context).ConfigureAwait(false))
            {
                return false;
            }
        }

        editor.ReplaceNode(declaration, (current, _) => current is MethodDeclarationSyntax now ? now.WithParameterList(parameters) : current);
        return true;
    }
}
