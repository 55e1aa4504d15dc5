using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Tracking.Harness;

/// <summary>
/// The types that keep a compilation alive, or that are never equal after an edit. A model that holds one makes a generator run
/// again on every key press and keeps old compilations in memory.
/// </summary>
internal static class CompilationObjects
{
    private static readonly Type[] Forbidden =
    [
        typeof(Compilation), typeof(ISymbol), typeof(SemanticModel), typeof(IOperation), typeof(ControlFlowGraph),
        typeof(SyntaxNode), typeof(SyntaxTree), typeof(SyntaxReference), typeof(Location), typeof(AttributeData),
        typeof(SyntaxToken), typeof(SyntaxTrivia), typeof(SyntaxNodeOrToken),
        typeof(SyntaxTokenList), typeof(SyntaxTriviaList), typeof(SyntaxNodeOrTokenList),
        typeof(MetadataReference), typeof(AnalyzerConfigSet),
    ];

    private static readonly Type[] ForbiddenGeneric = [typeof(SyntaxList<>), typeof(SeparatedSyntaxList<>)];

    /// <summary>The forbidden type that this type is, or null.</summary>
    public static Type? Match(Type type) =>
        type.IsConstructedGenericType && ForbiddenGeneric.Contains(type.GetGenericTypeDefinition())
            ? type
            : Array.Find(Forbidden, forbidden => forbidden.IsAssignableFrom(type));
}
