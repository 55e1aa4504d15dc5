using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tracking.Analyzer.Cores;
using Tracking.CodeFixes.Syntax;
using Tracking.Generator.Contract;

namespace Tracking.CodeFixes;

/// <summary>
/// Marks the token of a core that is an async iterator (CS8425). The tracked method passes the enumeration's token to it; the mark
/// is for those that enumerate the core itself.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MarkEnumerationTokenFix)), Shared]
public sealed class MarkEnumerationTokenFix : DocumentFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["CS8425"];

    private protected override DocumentEdit Edit { get; } =
        new("Mark the token with [EnumeratorCancellation]", nameof(MarkEnumerationTokenFix), IsForBatch: true, Apply);

    private static bool Apply(EditContext context)
    {
        if (context.Node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method
            || context.Model.GetDeclaredSymbol(method, context.CancellationToken) is not IMethodSymbol symbol
            || TrackedMethods.In(context.Model.Compilation)?.IsCore(symbol) != true
            || context.Model.Compilation.GetTypeByMetadataName(TypeNames.EnumeratorCancellationAttribute) is null)
        {
            return false;
        }

        // Which of several is the enumeration's is for the user to say.
        IParameterSymbol[] tokens = [.. symbol.Parameters.Where(static parameter => parameter.Type.Is(TypeNames.CancellationToken))];
        if (tokens is not [{ Ordinal: var position }])
        {
            return false;
        }

        ParameterSyntax token = method.ParameterList.Parameters[position];
        AttributeListSyntax mark = SyntaxFactory
            .AttributeList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Attribute(Imports.AttributeOf(TypeNames.EnumeratorCancellationAttribute))))
            .WithLeadingTrivia(token.GetLeadingTrivia())
            .WithTrailingTrivia(SyntaxFactory.Space);
        context.Editor.ReplaceNode(token, token.WithLeadingTrivia().WithAttributeLists(token.AttributeLists.Insert(0, mark)));
        return true;
    }
}
