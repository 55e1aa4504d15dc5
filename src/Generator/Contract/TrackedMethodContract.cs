using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tracking.Generator.Contract;

/// <summary>
/// Everything that the rules say of one tracked method. The generator makes its model from it, the analyzer its diagnostics:
/// there is one definition of what can be tracked.
/// </summary>
internal sealed record TrackedMethodContract(
    IMethodSymbol Method,
    TrackedAttribute Attribute,
    ResultShape Result,
    CoreMatch? Core,
    TrackingSource? Tracking,
    ImmutableArray<Violation> Violations)
{
    /// <summary>The first rule that keeps the method from being served, or null.</summary>
    internal Violation? Refusal => Violations.FirstOrDefault(static violation => violation.Refuses);

    /// <summary>Reads the contract of a partial method's definition.</summary>
    internal static TrackedMethodContract Read(IMethodSymbol method, TrackedAttribute attribute, Compilation compilation)
    {
        List<Violation> violations = [];
        AttributeRules.Check(method, attribute, violations);
        ShapeRules.Check(method, violations);
        bool isShapeRefused = violations.Exists(static violation => violation.RuleId == RuleIds.UnsupportedShape);
        ResultShape result = ResultShape.Of(method);
        CoreMatch? core = isShapeRefused ? null : CoreSearch.Find(method, attribute, compilation, violations);
        TrackingSource? tracking = TrackingSourceSearch.Find(method, compilation, violations);
        ShapeRules.CheckTracking(method, tracking, compilation, violations);
        if (core is not null)
        {
            AttributeRules.CheckCore(method, attribute, core, violations);
            ShapeRules.CheckCore(method, result, core, compilation, violations);
        }

        return new(method, attribute, result, core, tracking, [.. violations]);
    }
}
