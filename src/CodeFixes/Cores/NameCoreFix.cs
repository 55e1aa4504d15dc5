using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Tracking.Analyzer;
using Tracking.CodeFixes.Syntax;
using Tracking.Generator.Contract;

namespace Tracking.CodeFixes.Cores;

/// <summary>Names a method that fits and has another name in the attribute.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NameCoreFix)), Shared]
public sealed class NameCoreFix : DocumentFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.NoCore];

    // Renaming it does the same without a word more, and which of the two is wanted is for somebody to say.
    private protected override DocumentEdit Edit { get; } =
        new("Name the method that fits with Core = nameof(…)", nameof(NameCoreFix), IsForBatch: false, Apply);

    private static bool Apply(EditContext context) =>
        context.TrackedMethod() is { Attribute.Core: null } tracked
        && FittingName(tracked.Symbol, tracked.Attribute, context) is { } name
        && AttributeArguments.Set(
            context,
            tracked.Attribute,
            nameof(TrackedAttribute.Core),
            SyntaxFactory.ParseExpression($"nameof({(SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name)})"));

    // What is inherited is not to be renamed, but it can be named.
    private static string? FittingName(IMethodSymbol tracked, TrackedAttribute attribute, EditContext context) =>
        CoreSearch.Nearest(tracked, attribute, context.Model.Compilation) is { } near
            ? near.Fits ? near.Method.Name : null
            : CoreSearch.NearMisses(tracked, attribute, context.Model.Compilation)
                .FirstOrDefault(candidate => CoreSignature.Match(tracked, candidate, out _) is not null)?.Name;
}
