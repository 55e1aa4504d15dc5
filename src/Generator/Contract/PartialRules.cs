using Microsoft.CodeAnalysis;

namespace Tracking.Generator.Contract;

/// <summary>Marked methods that nothing is generated for, because they are no partial definitions that wait for a body.</summary>
internal static class PartialRules
{
    private const string GeneratedCodeAttribute = "System.CodeDom.Compiler.GeneratedCodeAttribute";
    private const string GeneratorName = "Tracking.Generators";

    /// <summary>What keeps a marked method from being a tracked one, or null.</summary>
    internal static Violation? Check(IMethodSymbol marked, TrackedAttribute attribute, Compilation compilation)
    {
        switch (marked.MethodKind)
        {
            case MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation:
                break;
            case MethodKind.LocalFunction:
                return NotPartial("is a local function", "move it to a partial method of the type");
            case MethodKind.AnonymousFunction:
                return NotPartial("is a lambda", "call a partial method of the type that is tracked");
            default:
                return NotPartial("is no method by itself", "call a partial method of the type that is tracked");
        }

        if (marked.IsPartialDefinition)
        {
            return marked.PartialImplementationPart is not null && !IsGenerated(marked)
                ? NotPartial("is implemented by hand", $"make that body '{CoreNameOf(marked, attribute)}'")
                : null;
        }

        if (ShapeRules.WithoutBody(marked, compilation) is { } withoutBody)
        {
            return withoutBody;
        }

        if (marked.IsAbstract || marked.IsExtern)
        {
            return new(RuleIds.UnsupportedShape, marked, [marked.Name, marked.IsExtern
                ? "it is implemented outside of C#; call it from a method that is tracked"
                : "it is abstract, and there is nothing to track; mark the methods that implement it"]);
        }

        return NotPartial("is not a partial declaration", $"declare it partial and make its body '{CoreNameOf(marked, attribute)}'");

        Violation NotPartial(string what, string remedy) =>
            new(RuleIds.NotPartial, marked, [marked.MethodKind == MethodKind.AnonymousFunction ? "=>" : marked.Name, what, remedy]);
    }

    /// <summary>The types around a tracked method that are not partial. Each breaks all of its tracked methods and is told of once, with the first of them.</summary>
    internal static IEnumerable<Violation> CheckTypes(IMethodSymbol tracked) => ContainingTypes.NotPartial(tracked)
        .Where(type => SymbolEqualityComparer.Default.Equals(TrackedMethodsOf(type).FirstOrDefault(), tracked))
        .Select(type => new Violation(RuleIds.ContainingTypeNotPartial, type, [type.Name, tracked.Name]));

    private static IEnumerable<IMethodSymbol> TrackedMethodsOf(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IMethodSymbol>()
            .Where(static method => method.IsPartialDefinition && TrackedAttribute.Of(method) is not null)
            .Concat(type.GetTypeMembers().SelectMany(TrackedMethodsOf));

    private static string CoreNameOf(IMethodSymbol marked, TrackedAttribute attribute) =>
        string.IsNullOrWhiteSpace(attribute.Core) ? CoreName.Of(marked.Name) : attribute.Core!;

    /// <summary>Whether this library's generator has written a part of a method. The attributes of both parts are seen on either.</summary>
    internal static bool IsGenerated(IMethodSymbol method) =>
        method.FindAttribute(GeneratedCodeAttribute) is { ConstructorArguments: [{ Value: GeneratorName }, ..] };
}
