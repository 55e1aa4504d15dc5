using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tracking.Analyzer.Cores;
using Tracking.Analyzer.Use;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>Compares the tracked methods that are recorded under one key.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TrackedKeyAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [InconsistentKeyRule.Descriptor];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // The generated part is marked [GeneratedCode], and a method has the attributes of both its parts.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            if (!TrackingUse.IsPossibleIn(start.Compilation)
                || MarkedFiles.In(start.Compilation).IsEmpty
                || TrackedMethods.In(start.Compilation) is not { } tracked)
            {
                return;
            }

            Collected<MarkedMethod> marked = new();
            start.RegisterSymbolAction(
                symbol =>
                {
                    foreach (MarkedMethod each in tracked.MarkedIn((INamedTypeSymbol)symbol.Symbol))
                    {
                        if (each.Method.IsPartialDefinition && !TakesDescriptor(each.Method))
                        {
                            marked.Add(each);
                        }
                    }
                },
                SymbolKind.NamedType);
            start.RegisterCompilationEndAction(end =>
            {
                foreach (IGrouping<string, MarkedMethod> group in
                    marked.All.GroupBy(static each => each.Attribute.KeyOf(each.Method), StringComparer.Ordinal))
                {
                    TrackedAttribute first = group.First().Attribute;
                    if (group.Any(each => DifferenceOf(each.Attribute, first) is not null))
                    {
                        Compare(group.Key, [.. group.OrderBy(static each => PlaceOf(each.Method), StringComparer.Ordinal)], end.ReportDiagnostic);
                    }
                }
            });
        });
    }

    // Each is compared with the first that it differs from, so that both places are told. Of those that are as the first, that is the
    // first that is not.
    private static void Compare(string key, List<MarkedMethod> methods, Action<Diagnostic> report)
    {
        MarkedMethod first = methods[0];
        int different = methods.FindIndex(method => DifferenceOf(method.Attribute, first.Attribute) is not null);
        foreach (MarkedMethod each in methods)
        {
            (IMethodSymbol other, string difference) = DifferenceOf(each.Attribute, first.Attribute) is { } fromFirst
                ? (first.Method, fromFirst)
                : (methods[different].Method, DifferenceOf(each.Attribute, methods[different].Attribute)!);
            report(Diagnostic.Create(
                InconsistentKeyRule.Descriptor, each.Method.Locations[0], [other.Locations[0]], each.Method.Name, other.Name, key, difference));
        }
    }

    private static string? DifferenceOf(TrackedAttribute left, TrackedAttribute right) =>
        left.Version != right.Version ? "versions"
        : (left.VariationKey ?? string.Empty) != (right.VariationKey ?? string.Empty) ? "variations"
        : null;

    // What the call says itself goes before what the attribute says.
    private static bool TakesDescriptor(IMethodSymbol method) =>
        method.Parameters.Any(static parameter => ParameterRoles.RoleOf(parameter) == ParameterRole.Descriptor);

    private static string PlaceOf(IMethodSymbol method) =>
        $"{method.Locations[0].SourceTree?.FilePath}:{method.Locations[0].SourceSpan.Start:D10}";
}
