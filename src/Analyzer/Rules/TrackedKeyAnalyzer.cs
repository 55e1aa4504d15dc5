using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
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
            if (!TrackingUse.IsPossibleIn(start.Compilation))
            {
                return;
            }

            ConcurrentBag<(IMethodSymbol Method, TrackedAttribute Attribute)> tracked = [];
            start.RegisterSymbolAction(
                symbol =>
                {
                    IMethodSymbol method = (IMethodSymbol)symbol.Symbol;
                    if (method.IsPartialDefinition && TrackedAttribute.Of(method) is { } attribute && !TakesDescriptor(method))
                    {
                        tracked.Add((method, attribute));
                    }
                },
                SymbolKind.Method);
            start.RegisterCompilationEndAction(end =>
            {
                foreach (IGrouping<string, (IMethodSymbol Method, TrackedAttribute Attribute)> group in
                    tracked.GroupBy(static each => each.Attribute.KeyOf(each.Method), StringComparer.Ordinal))
                {
                    Compare(group.Key, [.. group.OrderBy(static each => PlaceOf(each.Method), StringComparer.Ordinal)], end.ReportDiagnostic);
                }
            });
        });
    }

    // Each is compared with the first that it differs from, so that both places are told.
    private static void Compare(
        string key, ImmutableArray<(IMethodSymbol Method, TrackedAttribute Attribute)> methods, Action<Diagnostic> report)
    {
        foreach ((IMethodSymbol method, TrackedAttribute attribute) in methods)
        {
            foreach ((IMethodSymbol other, TrackedAttribute otherAttribute) in methods)
            {
                if (DifferenceOf(attribute, otherAttribute) is { } difference)
                {
                    report(Diagnostic.Create(
                        InconsistentKeyRule.Descriptor, method.Locations[0], [other.Locations[0]], method.Name, other.Name, key, difference));
                    break;
                }
            }
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
