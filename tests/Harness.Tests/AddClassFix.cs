using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Tracking.Harness.Tests;

/// <summary>Declares the class that the compiler misses, and notes whether the fix could see a generated one.</summary>
internal sealed class AddClassFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["CS0246"];

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        context.RegisterCodeFix(
            CodeAction.Create("Declare", cancellation => DeclareAsync(context, cancellation), "Declare"), context.Diagnostics);
        return Task.CompletedTask;
    }

    private static async Task<Document> DeclareAsync(CodeFixContext context, CancellationToken cancellationToken)
    {
        Compilation compilation = (await context.Document.Project.GetCompilationAsync(cancellationToken))!;
        string note = compilation.GetTypeByMetadataName("Helping") is null ? "unknown" : "known";
        Microsoft.CodeAnalysis.Text.SourceText text = await context.Document.GetTextAsync(cancellationToken);
        return context.Document.WithText(text.Replace(text.Length, 0, $"\n// Helping is {note}\n\nclass {text.ToString(context.Span)};"));
    }
}
