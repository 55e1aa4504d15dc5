using Microsoft.CodeAnalysis;

namespace Tracking.Generator.Contract;

/// <summary>Parameters whose type is an SDK's request, or its options, and names the model that is asked for.</summary>
internal static class RequestedModel
{
    // Plain properties, which hold what the application set: reading them cannot fail.
    private static readonly (string Type, string Member)[] Known =
    [
        ("Microsoft.Extensions.AI.ChatOptions", "ModelId"),
        ("Microsoft.Extensions.AI.EmbeddingGenerationOptions", "ModelId"),
        ("OllamaSharp.Models.Chat.ChatRequest", "Model"),
        ("OllamaSharp.Models.GenerateRequest", "Model"),
        ("OllamaSharp.Models.EmbedRequest", "Model"),
        ("Amazon.BedrockRuntime.Model.ConverseRequest", "ModelId"),
        ("Amazon.BedrockRuntime.Model.ConverseStreamRequest", "ModelId"),
    ];

    /// <summary>The known type that a type is or derives from, and its member that names the model, a string; null if there is none.</summary>
    internal static (string Type, string Member)? Of(ITypeSymbol type)
    {
        foreach (INamedTypeSymbol candidate in type.SelfAndBases())
        {
            foreach ((string name, string member) in Known)
            {
                if (candidate.Is(name))
                {
                    return PublicMember.Find(candidate, member)?.Type.SpecialType == SpecialType.System_String ? (name, member) : null;
                }
            }
        }

        return null;
    }
}
