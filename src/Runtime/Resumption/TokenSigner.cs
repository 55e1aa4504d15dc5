namespace Tracking;

internal sealed class TokenSigner
{
    internal TokenSigner(TokenSigningOptions options, TimeProvider clock)
    {
        Options = options;
        Clock = clock;
    }

    internal TokenSigningOptions Options { get; }

    internal TimeProvider Clock { get; }
}
