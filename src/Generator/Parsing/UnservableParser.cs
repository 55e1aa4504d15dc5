using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tracking.Generator.Contract;
using Tracking.Generator.Model;

namespace Tracking.Generator.Parsing;

/// <summary>Finds what keeps anything from being generated, which only the generator can say on the command line.</summary>
internal static class UnservableParser
{
    private static readonly string[] AttributeNames = ["TrackedModelCall", "TrackedModelCallAttribute", "TrackedModelRun", "TrackedModelRunAttribute"];

    internal static ReportModel? ParseMethod(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken) =>
        context.TargetSymbol is IMethodSymbol method && ShapeRules.WithoutBody(method) is { } violation
            ? ReportModel.Of(violation.RuleId, method.Locations[0], violation.Arguments)
            : null;

    /// <summary>Whether a node looks like one of the attributes, whatever its name is bound to.</summary>
    internal static bool IsAttribute(SyntaxNode node, CancellationToken cancellationToken) =>
        node is AttributeSyntax { Name: var name } && AttributeNames.Contains(NameOf(name));

    /// <summary>A global type that hides the namespace of the attributes and of everything that generated code names.</summary>
    internal static ReportModel? ParseHidingType(Compilation compilation, CancellationToken cancellationToken) =>
        compilation.Assembly.GlobalNamespace.GetTypeMembers(nameof(Tracking)).FirstOrDefault() is { Locations: [{ IsInSource: true } location, ..] } type
            ? ReportModel.Of(RuleIds.HiddenNamespace, location, [type.Name])
            : null;

    private static string? NameOf(NameSyntax name) => name switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
        _ => null,
    };
}
