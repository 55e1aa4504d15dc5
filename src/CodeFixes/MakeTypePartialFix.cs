using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Tracking.Analyzer;
using Tracking.CodeFixes.Syntax;

namespace Tracking.CodeFixes;

/// <summary>Makes the types around a tracked method partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeTypePartialFix)), Shared]
public sealed class MakeTypePartialFix : DocumentFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.ContainingTypeNotPartial, NotInPartialType, NoOtherPart];

    // What the compiler says at the method itself: the rule is told by the generator, for which not every editor offers fixes.
    private const string NotInPartialType = "CS0751";
    private const string NoOtherPart = "CS8795";

    private protected override DocumentEdit Edit { get; } =
        new("Make the types partial", nameof(MakeTypePartialFix), IsForBatch: true, Apply);

    private static bool Apply(EditContext context) =>
        (context.Node is TypeDeclarationSyntax || context.TrackedMethod() is not null)
        && context.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
        && PartialType.MakeAllPartial(context.Editor, type);
}
