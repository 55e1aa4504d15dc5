using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tracking.Generator.Contract;
using Tracking.Generator.Model;

namespace Tracking.Generator.Parsing;

/// <summary>Finds what keeps anything from being generated, which only the generator can say on the command line.</summary>
internal static class UnservableParser
{
    private static readonly string[] AttributeNames = ["TrackedModelCall", "TrackedModelCallAttribute", "TrackedModelRun", "TrackedModelRunAttribute"];

    private static readonly ConditionalWeakTable<SyntaxTree, object> UsesOfTrees = new();

    internal static ReportModel? ParseMethod(IMethodSymbol method) =>
        ShapeRules.WithoutBody(method) is { } violation
            ? ReportModel.Of(violation.RuleId, method.Locations[0], violation.Arguments)
            : null;

    /// <summary>A global type that hides the namespace of the attributes and of everything that generated code names.</summary>
    /// <remarks>
    /// The attributes mean nothing then, so that they have to be found by their looks. All files are read for that, each once,
    /// and only where there is such a type: the names of a compilation's types are at hand.
    /// </remarks>
    internal static ReportModel? ParseHidingType(Compilation compilation, CancellationToken cancellationToken) =>
        compilation.Assembly.TypeNames.Contains(nameof(Tracking))
        && compilation.Assembly.GlobalNamespace.GetTypeMembers(nameof(Tracking)).FirstOrDefault() is { Locations: [{ IsInSource: true } location, ..] } type
        && compilation.SyntaxTrees.Any(tree => HasAttribute(tree, cancellationToken))
            ? ReportModel.Of(RuleIds.HiddenNamespace, location, [type.Name])
            : null;

    private static bool HasAttribute(SyntaxTree tree, CancellationToken cancellationToken) =>
        (bool)UsesOfTrees.GetValue(tree, read => read.GetRoot(cancellationToken).DescendantNodes().OfType<AttributeSyntax>().Any(IsAttribute));

    private static bool IsAttribute(AttributeSyntax attribute) => AttributeNames.Contains(NameOf(attribute.Name));

    private static string? NameOf(NameSyntax name) => name switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
        _ => null,
    };
}
