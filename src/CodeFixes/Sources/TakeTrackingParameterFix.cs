using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Tracking.Analyzer;
using Tracking.CodeFixes.Syntax;
using Tracking.Generator.Contract;

namespace Tracking.CodeFixes.Sources;

/// <summary>Lets a static method and its core take the tracking as a parameter, and whoever calls it pass one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TakeTrackingParameterFix)), Shared]
public sealed class TakeTrackingParameterFix : SolutionFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.DefaultTracking];

    // Callers that nobody sees here would have nothing to pass.
    private protected override SolutionEdit Edit { get; } =
        new("Take ModelCallTracking as a parameter", nameof(TakeTrackingParameterFix), IsForBatch: false, ApplyAsync);

    private static async Task<bool> ApplyAsync(SolutionContext context)
    {
        if (context.TrackedMethod() is not { Symbol: { IsStatic: true, IsPartialDefinition: true } symbol } tracked
            || ImplementsInterface(symbol)
            || CoreSearch.Find(symbol, tracked.Attribute, context.Model.Compilation, [])?.Method is not { DeclaringSyntaxReferences: [var reference] } core
            || !SymbolEqualityComparer.Default.Equals(core.ContainingType, symbol.ContainingType)
            || await reference.GetSyntaxAsync(context.CancellationToken).ConfigureAwait(false) is not MethodDeclarationSyntax coreSyntax
            || await context.EditorOfAsync(tracked.Syntax).ConfigureAwait(false) is not { } editor
            || await context.EditorOfAsync(coreSyntax).ConfigureAwait(false) is not { } coreEditor)
        {
            return false;
        }

        TrackingArguments arguments = await TrackingArguments.FindAsync(symbol, context).ConfigureAwait(false);
        ParameterSyntax parameter = arguments.Parameter;
        if (IsTaken(tracked.Syntax, parameter) || IsTaken(coreSyntax, parameter))
        {
            return false;
        }

        // The core may take the tracker in between.
        int before = core.Parameters.Take(arguments.Position + 1).Count(static each => each.Type.Is(TypeNames.ModelCallTracker));
        Add(editor, tracked.Syntax, arguments.Position, parameter);
        Add(coreEditor, coreSyntax, arguments.Position + before, parameter.WithoutAnnotations("CodeAction_Warning"));
        await arguments.PassAsync(parameter.Identifier.ValueText, context).ConfigureAwait(false);
        return true;
    }

    private static void Add(DocumentEditor editor, MethodDeclarationSyntax method, int position, ParameterSyntax parameter) =>
        editor.ReplaceNode(method.ParameterList, ListInsertion.Of(method.ParameterList, position, parameter));

    private static bool IsTaken(MethodDeclarationSyntax method, ParameterSyntax parameter) =>
        method.ParameterList.Parameters.Any(other => other.Identifier.ValueText == parameter.Identifier.ValueText);

    private static bool ImplementsInterface(IMethodSymbol method) => method.ContainingType.AllInterfaces
        .SelectMany(implemented => implemented.GetMembers(method.Name))
        .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));
}
