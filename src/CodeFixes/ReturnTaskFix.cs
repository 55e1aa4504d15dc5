using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Tracking.Analyzer;
using Tracking.Generator.Contract;

namespace Tracking.CodeFixes;

/// <summary>Makes an async void core and its tracked method return a task.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReturnTaskFix)), Shared]
public sealed class ReturnTaskFix : DocumentFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.AsyncVoidCore];

    private protected override ImmutableArray<DocumentEdit> Edits { get; } =
    [
        new("Return a Task from both", nameof(ReturnTaskFix), Apply),
    ];

    private static bool Apply(EditContext context)
    {
        if (context.Node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { ReturnType: { } returned } core
            || context.Model.GetDeclaredSymbol(core, context.CancellationToken) is not IMethodSymbol { ReturnsVoid: true } symbol
            || context.Model.Compilation.GetTypeByMetadataName(TypeNames.Task) is not { } task
            || DefinitionOf(symbol, context) is not { } definition)
        {
            return false;
        }

        foreach (TypeSyntax type in new[] { returned, definition.ReturnType })
        {
            context.Editor.ReplaceNode(type, context.Editor.Generator.TypeExpression(task, addImport: true).WithTriviaFrom(type));
        }

        return true;
    }

    // Both have to change together: in another file, or another type, there may be more that depends on one of them.
    private static MethodDeclarationSyntax? DefinitionOf(IMethodSymbol core, EditContext context)
    {
        foreach (IMethodSymbol candidate in core.ContainingType.GetMembers().OfType<IMethodSymbol>())
        {
            if (candidate is { IsPartialDefinition: true, ReturnsVoid: true, IsOverride: false }
                && TrackedAttribute.Of(candidate) is { } attribute
                && (attribute.Core ?? CoreName.Of(candidate.Name)) == core.Name
                && CoreSignature.Match(candidate, core, out _) is not null
                && candidate.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.CancellationToken) is MethodDeclarationSyntax syntax
                && syntax.SyntaxTree == context.Editor.OriginalRoot.SyntaxTree)
            {
                return syntax;
            }
        }

        return null;
    }
}
