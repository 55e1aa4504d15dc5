using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Tracking.Harness.Tests;

/// <summary>Offers two new names for the type; none if it is called Alone, one only that breaks the code if it is called Broken.</summary>
internal sealed class ShoutFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["SHOUT001"];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken))!;
        string name = root.FindNode(context.Span) is BaseTypeDeclarationSyntax type ? type.Identifier.Text : "";
        if (name == "Alone")
        {
            return;
        }

        if (name == "Broken")
        {
            context.RegisterCodeFix(Replace("Break", "BROKEN : MISSING"), context.Diagnostics);
            return;
        }

        context.RegisterCodeFix(Replace("Shout", name.ToUpperInvariant()), context.Diagnostics);
        ImmutableArray<CodeAction> more =
            [Replace("Shout louder", name.ToUpperInvariant() + "X"), Replace("Whisper", name + "x"), NewFile()];
        context.RegisterCodeFix(CodeAction.Create("More", more, isInlinable: false), context.Diagnostics);

        CodeAction Replace(string title, string text) => CodeAction.Create(
            title,
            async cancellation => context.Document.WithText(
                (await context.Document.GetTextAsync(cancellation)).Replace(context.Span, text)),
            equivalenceKey: "key " + title);

        CodeAction NewFile() => CodeAction.Create(
            "Move",
            async cancellation =>
            {
                SourceText text = await context.Document.GetTextAsync(cancellation);
                Project project = context.Document.WithText(text.Replace(0, text.Length, "")).Project;
                project = project.AdditionalDocuments.Any()
                    ? project.Solution.WithAdditionalDocumentText(project.AdditionalDocuments.First().Id, SourceText.From(name))
                        .GetProject(project.Id)!
                    : project;
                return project.AddDocument("Moved.cs", $"class {name.ToUpperInvariant()};").Project.Solution;
            },
            "key Move");
    }
}
