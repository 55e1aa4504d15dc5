using System.ComponentModel;
using System.Net;

namespace Tracking.CompilerServices;

/// <summary>Error codes of HTTP status codes. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ErrorStatus
{
    /// <summary>The error code of a status code, or null for one that reports no error of the server or the request.</summary>
    /// <param name="status">The HTTP status code.</param>
    public static string? CodeOf(HttpStatusCode status) => CodeOf((int)status);

    /// <summary>The error code of a status code, or null for one that reports no error of the server or the request.</summary>
    /// <param name="status">The HTTP status code.</param>
    public static string? CodeOf(int status) => status switch
    {
        408 or 504 => ErrorCodes.Timeout,
        429 => ErrorCodes.RateLimited,
        402 => ErrorCodes.Quota,
        401 or 403 => ErrorCodes.Auth,
        404 => ErrorCodes.NotFound,
        503 or 529 => ErrorCodes.Overloaded,
        >= 400 and < 500 => ErrorCodes.InvalidRequest,
        >= 500 and < 600 => ErrorCodes.BackendError,
        _ => null,
    };
}
