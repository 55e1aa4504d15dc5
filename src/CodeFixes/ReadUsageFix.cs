using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Tracking.Analyzer;
using Tracking.CodeFixes.Syntax;
using Tracking.Generator.Contract;

namespace Tracking.CodeFixes;

/// <summary>Begins a reader of token usage, which its user completes: until then it throws.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReadUsageFix)), Shared]
public sealed class ReadUsageFix : DocumentFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.NoUsage];

    private protected override DocumentEdit Edit { get; } =
        new("Write a usage reader", nameof(WriteReader), IsForBatch: false, WriteReader);

    private static bool WriteReader(EditContext context)
    {
        // Text and numbers have no usage to read, and no reader reaches a type that is private.
        if (context.TrackedMethod() is not { } tracked
            || ResultShape.Of(tracked.Symbol).Response is not INamedTypeSymbol { SpecialType: SpecialType.None, IsTupleType: false } response
            || !IsReachable(response)
            || tracked.Syntax.Ancestors().OfType<TypeDeclarationSyntax>().LastOrDefault() is not { } outermost)
        {
            return false;
        }

        string name = response.Name + "Usage";
        if (context.Model.LookupNamespacesAndTypes(outermost.SpanStart, name: name).Any())
        {
            return false;
        }

        if (context.WrittenInProject.Add(response.ToDisplayString()))
        {
            context.Editor.InsertAfter(outermost, ReaderOf(name, response, outermost));
        }

        return true;
    }

    private static SyntaxNode ReaderOf(string name, INamedTypeSymbol response, SyntaxNode before)
    {
        MemberDeclarationSyntax reader = SyntaxFactory.ParseMemberDeclaration($$"""
            internal static class {{name}}
            {
                [global::Tracking.UsageReader]
                internal static global::Tracking.TokenUsage Read(object response) => throw new global::System.NotImplementedException();
            }
            """.Replace("\r\n", "\n"))!;
        ParameterSyntax parameter = reader.DescendantNodes().OfType<ParameterSyntax>().First();
        TypeSyntax type = Imports.TypeOf(response);
        SyntaxTrivia end = Lines.EndAt(before);
        bool isEnded = Lines.IsEnded(before);
        return reader
            .ReplaceNode(parameter, parameter.WithType(type.WithTrailingTrivia(SyntaxFactory.Space)))
            .WithLeadingTrivia(isEnded ? SyntaxFactory.TriviaList(end) : SyntaxFactory.TriviaList(end, end))
            .WithTrailingTrivia(isEnded ? SyntaxFactory.TriviaList(end) : SyntaxFactory.TriviaList())
            .WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation, Simplifier.AddImportsAnnotation);
    }

    private static bool IsReachable(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol or IErrorTypeSymbol or IDynamicTypeSymbol => false,
        IArrayTypeSymbol array => IsReachable(array.ElementType),
        INamedTypeSymbol named =>
            named.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal
            && !named.IsFileLocal
            && named.TypeArguments.All(IsReachable)
            && (named.ContainingType is null || IsReachable(named.ContainingType)),
        _ => false,
    };
}
