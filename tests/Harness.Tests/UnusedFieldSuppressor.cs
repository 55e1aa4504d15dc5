using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tracking.Harness.Tests;

/// <summary>Suppresses the compiler's warning about unused fields, where they are called <c>kept</c>.</summary>
internal sealed class UnusedFieldSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor Kept = new("KEPT001", "CS0169", "The field is kept on purpose.");

    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions => [Kept];

    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree!.GetText(context.CancellationToken).ToString(diagnostic.Location.SourceSpan) == "kept")
            {
                context.ReportSuppression(Suppression.Create(Kept, diagnostic));
            }
        }
    }
}
