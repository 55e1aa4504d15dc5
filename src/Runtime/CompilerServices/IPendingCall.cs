#if !NET9_0_OR_GREATER
namespace Tracking.CompilerServices;

/// <summary>A call whose core has not completed, as it is kept until it has.</summary>
internal interface IPendingCall
{
    void Succeed<T>(T response, ResponseReader<T>? reader);

    void Fail(Exception exception);
}

internal readonly partial struct PlainCall : IPendingCall;
#endif
