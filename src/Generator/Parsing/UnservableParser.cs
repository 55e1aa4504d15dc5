using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;
using Tracking.Generator.Model;

namespace Tracking.Generator.Parsing;

/// <summary>Finds what keeps anything from being generated, which only the generator can say on the command line.</summary>
internal static class UnservableParser
{
    internal static EquatableArray<ReportModel> Parse(IMethodSymbol method, Compilation compilation)
    {
        if (ShapeRules.WithoutBody(method, compilation) is { } violation)
        {
            return new[] { Report(violation) }.ToEquatableArray();
        }

        return ContainingTypes.ArePartial(method) ? default : PartialRules.CheckTypes(method).Select(Report).ToEquatableArray();
    }

    private static ReportModel Report(Violation violation) =>
        ReportModel.Of(violation.RuleId, violation.Target.Locations[0], violation.Arguments);
}
