namespace Tracking.HotPath.Peers;

/// <summary>Arguments as interceptors get them.</summary>
internal static class Arguments
{
    internal static CancellationToken TokenOf(object?[] arguments) =>
        arguments is [.., CancellationToken cancellationToken] ? cancellationToken : default;
}
