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
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.ContainingTypeNotPartial];

    private protected override ImmutableArray<DocumentEdit> Edits { get; } =
    [
        new("Make the types partial", nameof(MakeTypePartialFix), Apply),
    ];

    private static bool Apply(EditContext context) =>
        context.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && PartialType.MakeAllPartial(context.Editor, type);
}
