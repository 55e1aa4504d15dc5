using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tracking.Analyzer;
using Tracking.Analyzer.Cores;
using Tracking.CodeFixes.Bypass;

namespace Tracking.CodeFixes;

/// <summary>Makes a tracked call that makes tracked calls a run, whose record sums them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeRunFix)), Shared]
public sealed class MakeRunFix : DocumentFixProvider
{
    private static readonly ImmutableHashSet<string> OfCallsOnly = ["Provider", "Model", "Tokens"];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.NestedTracking];

    private protected override DocumentEdit Edit { get; } =
        new("Make the outer method a [TrackedModelRun]", nameof(MakeRunFix), IsForBatch: true, Apply);

    private static bool Apply(EditContext context)
    {
        if (context.Node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } core
            || context.Model.GetDeclaredSymbol(core, context.CancellationToken) is not IMethodSymbol symbol
            || TrackedMethods.In(context.Model.Compilation)?.TrackedBy(symbol) is not { } outer

            // A run has no tokens of its own: those of what it asks past all tracked methods would be lost.
            || ModelCallsOfMethod.GoPastTracking(core, symbol, context.Model, context.Options, context.CancellationToken))
        {
            return false;
        }

        // A core in a base type can be that of several methods, and all of them make calls around calls.
        (AttributeSyntax? Attribute, NameSyntax? Name)[] marks =
        [
            .. outer.Where(static tracked => !tracked.Attribute.IsRun)
                .Select(tracked => tracked.Attribute.Data.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) as AttributeSyntax)
                .Select(static attribute => (attribute, attribute is null ? null : RunName(attribute.Name))),
        ];
        if (marks.Length == 0 || marks.Any(mark => mark.Name is null || mark.Attribute!.SyntaxTree != context.Editor.OriginalRoot.SyntaxTree))
        {
            return false;
        }

        foreach ((AttributeSyntax? attribute, NameSyntax? name) in marks)
        {
            if (context.Written.Add($"{nameof(MakeRunFix)} {attribute!.SpanStart}"))
            {
                context.Editor.ReplaceNode(attribute, attribute.WithName(name!).WithArgumentList(ArgumentsOf(attribute)));
            }
        }

        return true;
    }

    // By an alias it may be called anything.
    private static NameSyntax? RunName(NameSyntax name) => name switch
    {
        IdentifierNameSyntax { Identifier.ValueText: "TrackedModelCall" or "TrackedModelCallAttribute" } simple =>
            SyntaxFactory.IdentifierName("TrackedModelRun").WithTriviaFrom(simple),
        QualifiedNameSyntax { Right: IdentifierNameSyntax right } qualified when RunName(right) is IdentifierNameSyntax run => qualified.WithRight(run),
        AliasQualifiedNameSyntax { Name: IdentifierNameSyntax inner } aliased when RunName(inner) is IdentifierNameSyntax run => aliased.WithName(run),
        _ => null,
    };

    private static AttributeArgumentListSyntax? ArgumentsOf(AttributeSyntax attribute)
    {
        if (attribute.ArgumentList is not { } list)
        {
            return null;
        }

        AttributeArgumentListSyntax? kept = list.RemoveNodes(
            list.Arguments.Where(static argument => argument.NameEquals is { Name.Identifier.ValueText: var name } && OfCallsOnly.Contains(name)),
            SyntaxRemoveOptions.KeepNoTrivia);
        return kept is { Arguments.Count: > 0 } ? kept : null;
    }
}
