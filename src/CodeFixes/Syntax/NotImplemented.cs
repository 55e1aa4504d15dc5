using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Editing;

namespace Tracking.CodeFixes.Syntax;

/// <summary>Bodies that the user has to write, in the style that the project asks for.</summary>
internal static class NotImplemented
{
    private const string Option = "csharp_style_expression_bodied_methods";

    internal static MethodDeclarationSyntax BodyOf(MethodDeclarationSyntax method, DocumentEditor editor)
    {
        ObjectCreationExpressionSyntax exception = SyntaxFactory
            .ObjectCreationExpression(Imports.NameOf("System.NotImplementedException"))
            .WithArgumentList(SyntaxFactory.ArgumentList());
        MethodDeclarationSyntax header = method.WithBody(null).WithExpressionBody(null).WithSemicolonToken(default).WithTrailingTrivia();
        MethodDeclarationSyntax complete = PrefersExpression(editor)
            ? header
                .WithExpressionBody(SyntaxFactory.ArrowExpressionClause(SyntaxFactory.ThrowExpression(exception)))
                .WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken))
            : header.WithBody(SyntaxFactory.Block(SyntaxFactory.ThrowStatement(exception)));
        return complete.NormalizeWhitespace(eol: "\n");
    }

    private static bool PrefersExpression(DocumentEditor editor)
    {
        AnalyzerConfigOptions options = editor.OriginalDocument.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider
            .GetOptions(editor.OriginalRoot.SyntaxTree);
        return options.TryGetValue(Option, out string? value)
            && (value.StartsWith("true", StringComparison.OrdinalIgnoreCase)
                || value.StartsWith("when_on_single_line", StringComparison.OrdinalIgnoreCase));
    }
}
