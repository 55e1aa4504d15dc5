using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;
using Tracking.Generator.Model;

namespace Tracking.Generator.Parsing;

/// <summary>Finds what keeps anything from being generated, which only the generator can say on the command line.</summary>
internal static class UnservableParser
{
    internal static ReportModel? Parse(IMethodSymbol method, Compilation compilation) =>
        ShapeRules.WithoutBody(method, compilation) is { } violation
            ? ReportModel.Of(violation.RuleId, method.Locations[0], violation.Arguments)
            : null;
}
