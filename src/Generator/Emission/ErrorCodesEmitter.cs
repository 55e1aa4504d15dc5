using Tracking.Generator.Contract;
using Tracking.Generator.Model;

namespace Tracking.Generator.Emission;

/// <summary>Writes the error codes of exceptions: typed handlers, for the SDKs that are referenced.</summary>
internal static class ErrorCodesEmitter
{
    internal static void Write(SourceWriter writer, SdkReferences references)
    {
        writer.Line("internal static string? ErrorCodeOf(global::System.Exception exception)");
        using (writer.Open(string.Empty))
        {
            using (writer.Open("return exception switch", "};"))
            {
                if (references.Has(SdkMembers.ClientResultException))
                {
                    writer.Line($"global::System.ClientModel.ClientResultException result => {Names.CompilerServices}.ErrorStatus.CodeOf(result.Status),");
                }

                if (references.Has(SdkMembers.AnthropicApiException))
                {
                    writer.Line($"global::Anthropic.Exceptions.AnthropicApiException api => {Names.CompilerServices}.ErrorStatus.CodeOf(api.StatusCode),");
                }

                if (references.Has(SdkMembers.AnthropicSseException + ".Type"))
                {
                    writer.Line($"global::Anthropic.Exceptions.AnthropicSseException sse => {Names.CompilerServices}.ErrorStatus.CodeOf(sse.Type?.Raw()),");
                }

                writer.Line("_ => null,");
            }
        }
    }
}
