using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Tracking.Analyzer;
using Tracking.CodeFixes.Syntax;

namespace Tracking.CodeFixes.Lifetime;

/// <summary>Moves the creation of a tracker into the one delegate that uses it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CreateTrackerInsideFix)), Shared]
public sealed class CreateTrackerInsideFix : DocumentFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.CapturedTracker];

    private protected override DocumentEdit Edit { get; } =
        new("Create the tracker inside", nameof(CreateTrackerInsideFix), IsForBatch: true, Apply);

    private static bool Apply(EditContext context)
    {
        if (LocalBehind(context.Node, context) is not { } local
            || CreationOf(local, context) is not { Parent: BlockSyntax scope } creation
            || FunctionAround(context.Node, creation) is not { } function
            || !scope.Span.Contains(function.Span)
            || !IsUsedOnlyIn(function, local, scope, context)
            || WithCreation(function, creation, context) is not { } body)
        {
            return false;
        }

        if (context.Written.Add(creation.SpanStart.ToString(CultureInfo.InvariantCulture)))
        {
            context.Editor.ReplaceNode(function, function.WithExpressionBody(null).WithBlock(body).WithAdditionalAnnotations(Formatter.Annotation));
            context.Editor.RemoveNode(creation, SyntaxRemoveOptions.KeepNoTrivia);
        }

        return true;
    }

    // The tracker's first name, behind those that the delegate gives it.
    private static ILocalSymbol? LocalBehind(SyntaxNode name, EditContext context)
    {
        HashSet<ISymbol> followed = new(SymbolEqualityComparer.Default);
        ILocalSymbol? local = context.Model.GetSymbolInfo(name, context.CancellationToken).Symbol as ILocalSymbol;
        while (local is not null
            && followed.Add(local)
            && local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.CancellationToken)
                is VariableDeclaratorSyntax { Initializer.Value: IdentifierNameSyntax behind })
        {
            local = context.Model.GetSymbolInfo(behind, context.CancellationToken).Symbol as ILocalSymbol;
        }

        return local;
    }

    // The innermost delegate, which runs many times or later.
    private static AnonymousFunctionExpressionSyntax? FunctionAround(SyntaxNode use, SyntaxNode creation) =>
        use.Ancestors().OfType<AnonymousFunctionExpressionSyntax>().FirstOrDefault(function => !function.Span.Contains(creation.Span));

    // A tracker that is passed in, or chosen, is not made anew by repeating its declaration.
    private static LocalDeclarationStatementSyntax? CreationOf(ILocalSymbol local, EditContext context) =>
        local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.CancellationToken) is VariableDeclaratorSyntax
        {
            Initializer.Value: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CreateTracker" } },
            Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax statement },
        }
            ? statement
            : null;

    private static bool IsUsedOnlyIn(AnonymousFunctionExpressionSyntax function, ILocalSymbol local, BlockSyntax scope, EditContext context) =>
        scope.DescendantNodes().OfType<IdentifierNameSyntax>().All(name =>
            name.Identifier.ValueText != local.Name
            || function.Span.Contains(name.Span)
            || !SymbolEqualityComparer.Default.Equals(context.Model.GetSymbolInfo(name, context.CancellationToken).Symbol, local));

    private static BlockSyntax? WithCreation(
        AnonymousFunctionExpressionSyntax function, LocalDeclarationStatementSyntax creation, EditContext context)
    {
        LocalDeclarationStatementSyntax moved = creation
            .WithoutTrivia()
            .WithTrailingTrivia(Lines.EndAt(creation))
            .WithAdditionalAnnotations(Formatter.Annotation);
        if (function.Block is { } block)
        {
            return block.WithStatements(block.Statements.Insert(0, moved)).WithAdditionalAnnotations(Formatter.Annotation);
        }

        // What an expression gives back would have to be returned.
        return function.ExpressionBody is { } expression
            && context.Model.GetTypeInfo(function, context.CancellationToken).ConvertedType
                is INamedTypeSymbol { DelegateInvokeMethod.ReturnsVoid: true }
                ? SyntaxFactory.Block(moved, SyntaxFactory.ExpressionStatement(expression.WithoutTrivia())).WithAdditionalAnnotations(Formatter.Annotation)
                : null;
    }
}
