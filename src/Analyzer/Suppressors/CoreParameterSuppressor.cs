using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Tracking.Analyzer.Cores;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Suppressors;

/// <summary>
/// Takes away IDE0060 on parameters that a core has because its tracked method has them: tags, subjects and others that the record
/// takes, whether or not the core itself does.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CoreParameterSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor Descriptor = new(
        "TRKS03", "IDE0060", "A core has the parameters of its tracked method, which the record takes");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [Descriptor];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (TrackedMethods.In(context.Compilation) is not { MayExist: true } tracked)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is { } tree
                && tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan)
                    .FirstAncestorOrSelf<ParameterSyntax>() is { } syntax
                && context.GetSemanticModel(tree).GetDeclaredSymbol(syntax, context.CancellationToken) is IParameterSymbol { ContainingSymbol: IMethodSymbol core } parameter
                && tracked.TrackedBy(core).Any(each => each.Match.ParameterOf(each.Tracked, parameter) is { } own && ParameterMarks.IsRecorded(own)))
            {
                context.ReportSuppression(Suppression.Create(Descriptor, diagnostic));
            }
        }
    }
}
