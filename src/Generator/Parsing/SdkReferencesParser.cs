using Microsoft.CodeAnalysis;
using Tracking.Generator.Model;

namespace Tracking.Generator.Parsing;

/// <summary>Finds out which model SDKs a compilation references.</summary>
internal static class SdkReferencesParser
{
    internal static SdkReferences Parse(Compilation compilation) => new(
        compilation.GetTypeByMetadataName("System.ClientModel.ClientResultException") is not null,
        compilation.GetTypeByMetadataName("Anthropic.Exceptions.AnthropicApiException") is not null
            && compilation.GetTypeByMetadataName("Anthropic.Exceptions.AnthropicSseException") is not null);
}
