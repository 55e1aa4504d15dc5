using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Tracking.Analyzer;
using Tracking.CodeFixes.Syntax;
using Tracking.Generator.Contract;

namespace Tracking.CodeFixes;

/// <summary>Says that calls have no tokens. Whether that is so only the user knows: a batch would drop real tokens without a word.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RecordNoTokensFix)), Shared]
public sealed class RecordNoTokensFix : DocumentFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.NoUsage];

    private protected override DocumentEdit Edit { get; } =
        new("Record no tokens", nameof(RecordNoTokensFix), IsForBatch: false, Apply);

    private static bool Apply(EditContext context) =>
        context.TrackedMethod() is { } tracked
        && AttributeArguments.Set(
            context,
            tracked.Attribute,
            nameof(TrackedAttribute.Tokens),
            Imports.Member("Tracking.TokenSource.None"));
}
