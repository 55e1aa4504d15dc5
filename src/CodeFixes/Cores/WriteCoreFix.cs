using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Tracking.Analyzer;
using Tracking.CodeFixes.Syntax;
using Tracking.Generator.Contract;

namespace Tracking.CodeFixes.Cores;

/// <summary>
/// Begins the core of a tracked method, which its user completes: until then it throws. It is no second one beside a method that is
/// meant as the core.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WriteCoreFix)), Shared]
public sealed class WriteCoreFix : DocumentFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.NoCore];

    private protected override DocumentEdit Edit { get; } =
        new("Write the core", nameof(WriteCoreFix), IsForBatch: false, Apply);

    private static bool Apply(EditContext context)
    {
        if (context.TrackedMethod() is not { Symbol.IsPartialDefinition: true } tracked
            || CoreSearch.Nearest(tracked.Symbol, tracked.Attribute, context.Model.Compilation) is { Likeness: not CoreLikeness.FitsBySignature })
        {
            return false;
        }

        string name = string.IsNullOrWhiteSpace(tracked.Attribute.Core) ? CoreName.Of(tracked.Symbol.Name) : tracked.Attribute.Core!;
        if (!SyntaxFacts.IsValidIdentifier(name) || CoreNames.IsTaken(tracked.Symbol, name))
        {
            return false;
        }

        MethodDeclarationSyntax core = TrackedMethodSyntax.CoreOf(tracked.Syntax, name);
        TypeSyntax returnType = CoreReturnType.Of(tracked.Syntax, tracked.Symbol, context.Editor);
        core = NotImplemented.BodyOf(core.WithReturnType(returnType.WithTriviaFrom(core.ReturnType)), context.Editor);
        context.Editor.InsertAfter(tracked.Syntax, core
            .WithLeadingTrivia(Lines.EndAt(tracked.Syntax))
            .WithTrailingTrivia(Lines.EndAt(tracked.Syntax))
            .WithAdditionalAnnotations(Formatter.Annotation));
        return true;
    }
}
