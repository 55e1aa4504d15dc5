using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tracking.Analyzer;
using Tracking.CodeFixes.Syntax;

namespace Tracking.CodeFixes.Bypass;

/// <summary>Tracks the method that calls a model, where it gives back the model's response.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TrackCallingMethodFix)), Shared]
public sealed class TrackCallingMethodFix : DocumentFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.UntrackedModelCall];

    private protected override DocumentEdit Edit { get; } =
        new("Track the method that makes this call", nameof(TrackCallingMethodFix), IsForBatch: true, Apply);

    private protected override DocumentEdit Batch => UntrackedCallBatch.Of(Edit);

    internal static bool Apply(EditContext context)
    {
        if (context.Node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not MethodDeclarationSyntax method
            || context.Model.GetDeclaredSymbol(method, context.CancellationToken) is not IMethodSymbol symbol
            || !context.CanTrack(method, symbol))
        {
            return false;
        }

        // A method that calls models twice is taken apart once.
        if (context.Written.Add(method.SpanStart.ToString(CultureInfo.InvariantCulture)))
        {
            MethodTracking.Track(context.Editor, method);
        }

        return true;
    }
}
