using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tracking.Analyzer;
using Tracking.CodeFixes.Extraction;
using Tracking.CodeFixes.Syntax;
using Tracking.Generator.Contract;

namespace Tracking.CodeFixes.Bypass;

/// <summary>Moves a call of a model into a tracked method of its own, where the method around it does more than give its response.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ExtractTrackedMethodFix)), Shared]
public sealed class ExtractTrackedMethodFix : DocumentFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.UntrackedModelCall];

    private protected override DocumentEdit Edit { get; } =
        new("Extract a tracked method", nameof(ExtractTrackedMethodFix), IsForBatch: true, Apply);

    private protected override DocumentEdit Batch => UntrackedCallBatch.Of(Edit);

    internal static bool Apply(EditContext context)
    {
        if (context.Model.Compilation.GetTypeByMetadataName(TypeNames.TrackedModelCallAttribute) is null
            || IsInExtracted(context)
            || CanBeTrackedItself(context)
            || ExtractedMethod.Of(context) is not { } extracted
            || HoldsExtracted(extracted.Replaced, context))
        {
            return false;
        }

        context.Written.Add(PlaceOf(extracted.Replaced));
        context.Editor.InsertAfter(extracted.Member, extracted.Declarations);
        context.Editor.ReplaceNode(extracted.Replaced, extracted.Call);
        if (extracted.DeclaredType is var (written, stream))
        {
            context.Editor.ReplaceNode(written, Imports.TypeOf(stream).WithTriviaFrom(written));
        }

        PartialType.MakeAllPartial(context.Editor, extracted.Member);
        return true;
    }

    // Of two calls, one of which is an argument of the other, the second is fixed in the next round.
    private static bool IsInExtracted(EditContext context) =>
        context.Node.Ancestors().OfType<ExpressionSyntax>().Any(outer => context.Written.Contains(PlaceOf(outer)));

    private static bool HoldsExtracted(SyntaxNode replaced, EditContext context) =>
        replaced.DescendantNodes().OfType<ExpressionSyntax>().Any(inner => context.Written.Contains(PlaceOf(inner)));

    private static string PlaceOf(SyntaxNode node) => $"{nameof(ExtractTrackedMethodFix)} {node.Span}";

    private static bool CanBeTrackedItself(EditContext context) =>
        context.Node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is MethodDeclarationSyntax method
        && context.Model.GetDeclaredSymbol(method, context.CancellationToken) is IMethodSymbol symbol
        && context.CanTrack(method, symbol);
}
