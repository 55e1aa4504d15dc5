using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Suppressors;

/// <summary>
/// Takes away CS8424 on tracked streams. The generated part is no async iterator, so the compiler thinks that the token's mark
/// does nothing; but it says which of the parameters the enumeration's token replaces.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TrackedStreamSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor Descriptor = new(
        "TRKS01", "CS8424", "A tracked stream passes the enumeration's token to the marked parameter");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [Descriptor];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is { } tree
                && tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan)
                    .FirstAncestorOrSelf<ParameterSyntax>() is { } syntax
                && context.GetSemanticModel(tree).GetDeclaredSymbol(syntax, context.CancellationToken) is IParameterSymbol parameter
                && parameter.ContainingSymbol is IMethodSymbol { IsPartialDefinition: true } method
                && parameter.Type.Is(TypeNames.CancellationToken)
                && TrackedAttribute.Of(method) is not null
                && ResultShape.Of(method).Kind == ResultKind.AsyncStream)
            {
                context.ReportSuppression(Suppression.Create(Descriptor, diagnostic));
            }
        }
    }
}
