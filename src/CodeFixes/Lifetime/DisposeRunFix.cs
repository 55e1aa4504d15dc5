using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Tracking.Analyzer;
using Tracking.CodeFixes.Extraction;
using Tracking.CodeFixes.Syntax;

namespace Tracking.CodeFixes.Lifetime;

/// <summary>Declares a run with <c>using</c>, so that it ends with the block that it is opened in.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DisposeRunFix)), Shared]
public sealed class DisposeRunFix : DocumentFixProvider
{
    private const string RunName = "run";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.UndisposedRun];

    private protected override DocumentEdit Edit { get; } =
        new("Dispose the run with using", nameof(DisposeRunFix), IsForBatch: true, Apply);

    private static bool Apply(EditContext context)
    {
        if (context.Node.FirstAncestorOrSelf<StatementSyntax>() is not { } statement
            || !CanDeclare(statement)
            || WithUsing(statement, context) is not { } changed)
        {
            return false;
        }

        if (context.Written.Add($"{statement.SpanStart}"))
        {
            context.Editor.ReplaceNode(statement, changed);
        }

        return true;
    }

    private static LocalDeclarationStatementSyntax? WithUsing(StatementSyntax statement, EditContext context) => statement switch
    {
        LocalDeclarationStatementSyntax { UsingKeyword.RawKind: (int)SyntaxKind.None, Modifiers.Count: 0 } declaration
            when HoldsRuns(declaration, context) && !IsAssigned(declaration, context) =>
            declaration
                .WithoutLeadingTrivia()
                .WithUsingKeyword(SyntaxFactory.Token(declaration.GetLeadingTrivia(), SyntaxKind.UsingKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space))),
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax opening } dropped => Declaration(dropped, opening, context),
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" }, Right: InvocationExpressionSyntax opening } } dropped =>
            Declaration(dropped, opening, context),
        _ => null,
    };

    private static LocalDeclarationStatementSyntax? Declaration(ExpressionStatementSyntax dropped, InvocationExpressionSyntax opening, EditContext context)
    {
        // What is called on the run, or on whether there is a tracking, is not the run.
        if (context.Node != opening || context.Model.GetTypeInfo(opening, context.CancellationToken).Type is not { } type)
        {
            return null;
        }

        // Of several that are dropped in one block, each gets a name of its own.
        string name = FreeNames.Numbered(RunName, candidate =>
            !context.Model.LookupSymbols(dropped.SpanStart, name: candidate).IsEmpty
            || IsDeclaredWithin(dropped, candidate)
            || context.Written.Contains($"{dropped.Parent!.SpanStart}.{candidate}"));
        context.Written.Add($"{dropped.Parent!.SpanStart}.{name}");
        TypeSyntax typeName = Imports.TypeOf(type);
        return SyntaxFactory.LocalDeclarationStatement(
                SyntaxFactory.VariableDeclaration(typeName).AddVariables(
                    SyntaxFactory.VariableDeclarator(name).WithInitializer(SyntaxFactory.EqualsValueClause(opening.WithoutTrivia()))))
            .WithUsingKeyword(SyntaxFactory.Token(SyntaxKind.UsingKeyword))
            .NormalizeWhitespace()
            .WithLeadingTrivia(dropped.GetLeadingTrivia())
            .WithTrailingTrivia(dropped.GetTrailingTrivia())
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    // A using declaration stands in a block or in top-level statements (CS8647), and nothing jumps over it (CS8648).
    private static bool CanDeclare(StatementSyntax statement) =>
        statement.Parent is BlockSyntax or GlobalStatementSyntax
        && !statement.Parent.FirstAncestorOrSelf<SyntaxNode>(static node => node is BlockSyntax or CompilationUnitSyntax)!
            .DescendantNodes().Any(static node => node is LabeledStatementSyntax);

    private static bool HoldsRuns(LocalDeclarationStatementSyntax declaration, EditContext context) =>
        declaration.Declaration.Variables.All(static variable => variable.Initializer is not null)
        && context.Model.GetTypeInfo(declaration.Declaration.Type, context.CancellationToken).Type is { } type
        && type.AllInterfaces.Any(static each => each.SpecialType == SpecialType.System_IDisposable);

    // What is declared with using cannot be assigned.
    private static bool IsAssigned(LocalDeclarationStatementSyntax declaration, EditContext context) =>
        declaration.Declaration.Variables.Any(variable =>
            context.Model.GetDeclaredSymbol(variable, context.CancellationToken) is { } local
            && declaration.Parent!.FirstAncestorOrSelf<SyntaxNode>(static node => node is BlockSyntax or CompilationUnitSyntax)!
                .DescendantNodes().OfType<AssignmentExpressionSyntax>()
                .Any(assignment => assignment.Left is IdentifierNameSyntax name
                    && name.Identifier.ValueText == local.Name
                    && SymbolEqualityComparer.Default.Equals(context.Model.GetSymbolInfo(name, context.CancellationToken).Symbol, local)));

    // A name of an inner block would be in the way (CS0136).
    private static bool IsDeclaredWithin(StatementSyntax statement, string name) => statement.Parent!.DescendantTokens()
        .Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name
            && token.Parent is VariableDeclaratorSyntax or SingleVariableDesignationSyntax or ParameterSyntax or ForEachStatementSyntax or CatchDeclarationSyntax or LocalFunctionStatementSyntax);
}
