namespace Tracking.Generator.Model;

/// <summary>Which model SDKs the compilation references, whose exceptions are then told apart.</summary>
internal sealed record SdkReferences(bool ClientModel, bool Anthropic)
{
    internal static readonly SdkReferences None = new(false, false);
}
