using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Suppressors;

/// <summary>
/// Takes away CS0436 on the list of tracked methods. Two projects of one root namespace have one each; where the internals of one are
/// visible to the other, the compiler says that it takes the project's own, which is what is meant.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GeneratedListSuppressor : DiagnosticSuppressor
{
    private const string GeneratedCodeAttribute = "System.CodeDom.Compiler.GeneratedCodeAttribute";

    private static readonly SuppressionDescriptor Descriptor = new(
        "TRKS02", "CS0436", "Each project has a list of its own tracked methods");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [Descriptor];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is { } tree
                && tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is var node
                && context.GetSemanticModel(tree).GetSymbolInfo(node, context.CancellationToken).Symbol is INamedTypeSymbol type
                && IsGeneratedList(type, context.Compilation))
            {
                context.ReportSuppression(Suppression.Create(Descriptor, diagnostic));
            }
        }
    }

    private static bool IsGeneratedList(INamedTypeSymbol type, Compilation compilation) =>
        type is { Name: GeneratedNames.ModelCalls, IsStatic: true, ContainingType: null }
        && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly)
        && type.FindAttribute(GeneratedCodeAttribute) is { ConstructorArguments: [{ Value: GeneratedNames.Tool }, ..] };
}
