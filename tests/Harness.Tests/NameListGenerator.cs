using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tracking.Harness.Tests;

/// <summary>Writes a class that knows the names of all classes marked <c>[Listed]</c>: one well-behaved step, and an output.</summary>
internal sealed class NameListGenerator : IIncrementalGenerator
{
    public const string Marker =
        "[System.AttributeUsage(System.AttributeTargets.Class)] public sealed class ListedAttribute : System.Attribute;";

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<string> names = context.SyntaxProvider.ForAttributeWithMetadataName(
                "ListedAttribute",
                static (node, _) => node is ClassDeclarationSyntax,
                static (match, _) => match.TargetSymbol.Name)
            .WithTrackingName("Names");
        context.RegisterSourceOutput(names, static (output, name) => output.AddSource(
            $"{name}.g.cs", $"static class {name}Name\n{{\n    public const string Value = \"{name}\";\n}}\n"));
    }
}
