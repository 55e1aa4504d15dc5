using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tracking.Generator.Parsing;

/// <summary>
/// Whether the compiler rejects the user's own declaration: a second part of it would be rejected too, in a file that the user
/// did not write.
/// </summary>
internal static class DeclarationErrors
{
    /// <summary>A partial method without its other part: that is what is about to be written.</summary>
    private const string MissingImplementation = "CS8795";

    internal static bool Any(SemanticModel model, MethodDeclarationSyntax syntax, CancellationToken cancellationToken) =>
        syntax.GetDiagnostics().Any(IsError)
        || model.GetDeclarationDiagnostics(syntax.Span, cancellationToken).Any(IsError);

    private static bool IsError(Diagnostic diagnostic) =>
        diagnostic.DefaultSeverity == DiagnosticSeverity.Error && diagnostic.Id != MissingImplementation;
}
