using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Formatting;
using Tracking.Analyzer;
using Tracking.CodeFixes.Syntax;
using Tracking.Generator.Contract;

namespace Tracking.CodeFixes;

/// <summary>Writes the core of a tracked method, or names one that is there under another name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WriteCoreFix)), Shared]
public sealed class WriteCoreFix : DocumentFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.NoCore];

    private protected override ImmutableArray<DocumentEdit> Edits { get; } =
    [
        new("Write the core", nameof(Write), Write),
        new("Name the method in the class library's order as the core", nameof(Name), Name),
    ];

    private static bool Write(EditContext context)
    {
        if (context.TrackedMethod() is not { Symbol.IsPartialDefinition: true } tracked)
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

    private static bool Name(EditContext context)
    {
        if (context.TrackedMethod() is not { Attribute.Core: null } tracked)
        {
            return false;
        }

        string name = CoreName.InLibraryOrder(tracked.Symbol.Name);
        return name != CoreName.Of(tracked.Symbol.Name)
            && tracked.Symbol.ContainingType.GetMembers(name).OfType<IMethodSymbol>().Any(candidate =>
                CoreSignature.Match(tracked.Symbol, candidate, out _) is not null)
            && AttributeArguments.Set(context, tracked.Attribute, nameof(TrackedAttribute.Core), SyntaxFactory.ParseExpression($"nameof({name})"));
    }
}
