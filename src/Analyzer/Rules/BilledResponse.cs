using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>Whether two tracked methods can read their tokens from one response.</summary>
internal static class BilledResponse
{
    /// <summary>An answer is no embedding: a core may look for what it answers with.</summary>
    internal static bool CanBeOfBoth(IMethodSymbol outer, IMethodSymbol inner) => KindOf(outer) is not { } outerKind
        || KindOf(inner) is not { } innerKind
        || outerKind == innerKind;

    // Null for types whose usage a reader of the user's reads, who may be told of anything.
    private static bool? KindOf(IMethodSymbol method)
    {
        if (ResultShape.Of(method).Response is not { } response)
        {
            return null;
        }

        ResponseShape shape = ResponseReading.Of(response)[0].Shape;
        return shape is ResponseShape.Unknown or ResponseShape.Convention
            ? null
            : shape is ResponseShape.GeneratedEmbeddings or ResponseShape.OpenAIEmbeddingCollection or ResponseShape.OllamaEmbed;
    }
}
