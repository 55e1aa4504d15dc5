using Tracking.Generator.Contract;
using Tracking.Generator.Emission.Readers;
using Tracking.Generator.Model;

namespace Tracking.Generator.Emission;

/// <summary>Writes the error codes of exceptions: typed handlers, for the SDKs that are referenced.</summary>
internal static class ErrorCodesEmitter
{
    private const string CodeOf = Names.CompilerServices + ".ErrorStatus.CodeOf";

    private const string BodyOfClientResult = """
        private static global::System.ReadOnlyMemory<byte> BodyOf(global::System.ClientModel.ClientResultException exception)
        {
            try
            {
                // It throws where it has not been received yet, rather than wait for it.
                return exception.GetRawResponse()?.Content?.ToMemory() ?? default;
            }
            catch (global::System.Exception)
            {
                return default;
            }
        }
        """;

    internal static void Write(SourceWriter writer, SdkReferences references)
    {
        writer.Line("internal static string? ErrorCodeOf(global::System.Exception exception)");
        using (writer.Open(string.Empty))
        {
            using (writer.Open("return exception switch", "};"))
            {
                if (references.Has(SdkMembers.ClientResultException))
                {
                    writer.Line($"global::System.ClientModel.ClientResultException result => {CodeOf}(result.Status, BodyOf(result).Span),");
                }

                if (references.Has(SdkMembers.AnthropicApiException))
                {
                    string body = references.Has(SdkMembers.AnthropicResponseBody) ? ", api.ResponseBody" : string.Empty;
                    writer.Line($"global::Anthropic.Exceptions.AnthropicApiException api => {CodeOf}(api.StatusCode{body}),");
                }

                if (references.Has(SdkMembers.AnthropicSseExceptionType))
                {
                    writer.Line($"global::Anthropic.Exceptions.AnthropicSseException sse => {CodeOf}(sse.Type?.Raw()),");
                }

                writer.Line("_ => null,");
            }
        }

        if (references.Has(SdkMembers.ClientResultException))
        {
            ReaderTemplate.Write(writer, BodyOfClientResult, references);
        }
    }
}
