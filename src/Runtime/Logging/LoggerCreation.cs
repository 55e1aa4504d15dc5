using Microsoft.Extensions.Logging;

namespace Tracking;

/// <summary>Asks a user's logger factory for a logger.</summary>
internal static class LoggerCreation
{
    /// <summary>The logger; null without a factory, or from one that is a mock or already disposed.</summary>
    internal static ILogger? TryCreate(ILoggerFactory? factory, string category)
    {
        try
        {
            return factory?.CreateLogger(category);
        }
#pragma warning disable CA1031 // Whatever a user's logger factory throws, the application starts, and tracks without a log.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }
}
