using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>The rules that a tracked method's contract is read for.</summary>
internal static class ContractRules
{
    internal static readonly ImmutableArray<DiagnosticDescriptor> All =
    [
        NotPartialRule.Descriptor,
        ContainingTypeNotPartialRule.Descriptor,
        NoCoreRule.Descriptor,
        SeveralCoresRule.Descriptor,
        UnsupportedShapeRule.Descriptor,
        NoUsageRule.Descriptor,
        AmbiguousTrackingRule.Descriptor,
        AsyncVoidCoreRule.Descriptor,
        InvalidAttributeRule.Descriptor,
        DefaultTrackingRule.Descriptor,
    ];

    internal static Diagnostic DiagnosticOf(Violation violation, Location location, Compilation compilation)
    {
        DiagnosticDescriptor rule = All.First(descriptor => descriptor.Id == violation.RuleId);
        return Diagnostic.Create(
            rule,
            location,
            RaisedSeverity.Of(rule, location, compilation),
            additionalLocations: null,
            properties: null,
            [.. violation.Arguments]);
    }
}
