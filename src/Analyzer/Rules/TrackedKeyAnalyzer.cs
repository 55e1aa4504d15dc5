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
            if (!TrackingUse.IsPossibleIn(start.Compilation) || MarkedFiles.In(start.Compilation) is not { IsEmpty: false } marked)
            {
                return;
            }

            ConcurrentBag<(IMethodSymbol Method, TrackedAttribute Attribute)> tracked = [];
            start.RegisterSymbolAction(
                symbol =>
                {
                    IMethodSymbol method = (IMethodSymbol)symbol.Symbol;
                    if (method.IsPartialDefinition && marked.CanMark(method) && TrackedAttribute.Of(method) is { } attribute && !TakesDescriptor(method))
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
    private static void Compare(
        string key, List<(IMethodSymbol Method, TrackedAttribute Attribute)> methods, Action<Diagnostic> report)
    {
        (IMethodSymbol Method, TrackedAttribute Attribute) first = methods[0];
        int different = methods.FindIndex(method => DifferenceOf(method.Attribute, first.Attribute) is not null);
        foreach ((IMethodSymbol method, TrackedAttribute attribute) in methods)
        {
            (IMethodSymbol other, string difference) = DifferenceOf(attribute, first.Attribute) is { } fromFirst
                ? (first.Method, fromFirst)
                : (methods[different].Method, DifferenceOf(attribute, methods[different].Attribute)!);
            report(Diagnostic.Create(
                InconsistentKeyRule.Descriptor, method.Locations[0], [other.Locations[0]], method.Name, other.Name, key, difference));
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
