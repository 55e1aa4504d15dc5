namespace Tracking;

internal static class ResumptionToken
{
    internal static string Create(in RunId runId, ModelCallDescriptor descriptor, TokenSigner? signer) => throw new NotSupportedException();

    internal static ResumptionPayload Read(string token, TokenSigner? signer) => throw new NotSupportedException();
}

internal readonly record struct ResumptionPayload(RunId RunId, string Key, string? VariationKey, int Version, string? GraphKey);
