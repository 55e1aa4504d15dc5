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

    /// <summary>The error code of the error type that Anthropic's service names in an error body or event.</summary>
    /// <param name="errorType">The type as it is on the wire; null if there is none.</param>
    public static string? CodeOf(string? errorType) => errorType switch
    {
        "overloaded_error" => ErrorCodes.Overloaded,
        "rate_limit_error" => ErrorCodes.RateLimited,
        "authentication_error" or "permission_error" => ErrorCodes.Auth,
        "billing_error" => ErrorCodes.Quota,
        "not_found_error" => ErrorCodes.NotFound,
        "invalid_request_error" or "request_too_large" => ErrorCodes.InvalidRequest,
        "timeout_error" => ErrorCodes.Timeout,
        null => null,
        _ => ErrorCodes.BackendError,
    };
}
