using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tracking.Analyzer;
using Tracking.Generator.Contract;

namespace Tracking.CodeFixes;

/// <summary>Makes a tracked call that makes tracked calls a run, whose record sums them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeRunFix)), Shared]
public sealed class MakeRunFix : DocumentFixProvider
{
    private static readonly ImmutableHashSet<string> OfCallsOnly = ["Provider", "Model", "Tokens"];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.NestedTracking];

    private protected override ImmutableArray<DocumentEdit> Edits { get; } =
    [
        new("Make the outer method a [TrackedModelRun]", nameof(MakeRunFix), Apply),
    ];

    private static bool Apply(EditContext context)
    {
        if (context.Node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } core
            || context.Model.GetDeclaredSymbol(core, context.CancellationToken) is not IMethodSymbol symbol
            || AttributeOf(symbol)?.Data.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) is not AttributeSyntax attribute
            || attribute.SyntaxTree != context.Editor.OriginalRoot.SyntaxTree
            || RunName(attribute.Name) is not { } name)
        {
            return false;
        }

        if (context.Written.Add($"{nameof(MakeRunFix)} {attribute.SpanStart}"))
        {
            context.Editor.ReplaceNode(attribute, attribute.WithName(name).WithArgumentList(ArgumentsOf(attribute)));
        }

        return true;
    }

    private static TrackedAttribute? AttributeOf(IMethodSymbol core) => core.ContainingType.GetMembers().OfType<IMethodSymbol>()
        .Where(static candidate => candidate.IsPartialDefinition)
        .Select(static candidate => (Method: candidate, Attribute: TrackedAttribute.Of(candidate)))
        .FirstOrDefault(candidate => candidate.Attribute is { IsRun: false } attribute
            && (attribute.Core ?? CoreName.Of(candidate.Method.Name)) == core.Name
            && CoreSignature.Match(candidate.Method, core, out _) is not null)
        .Attribute;

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
