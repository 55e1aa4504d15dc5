using System.ComponentModel;
using System.Net;

namespace Tracking.CompilerServices;

/// <summary>Error codes of HTTP status codes and of the providers' own codes. Called by generated code.</summary>
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
    /// <returns>Null for null; a type that is not known is <see cref="ErrorCodes.BackendError"/>.</returns>
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

    /// <summary>The error code of the code that OpenAI's service gives a failed response, or an error event in a stream.</summary>
    /// <param name="code">The code as it is on the wire; null if there is none.</param>
    /// <returns>A failure without a code, or with one that is not known, is <see cref="ErrorCodes.BackendError"/>.</returns>
    public static string CodeOfResponse(string? code) => code switch
    {
        "rate_limit_exceeded" => ErrorCodes.RateLimited,
        "insufficient_quota" or "billing_hard_limit_reached" => ErrorCodes.Quota,
        "invalid_api_key" => ErrorCodes.Auth,
        "model_not_found" => ErrorCodes.NotFound,
        "vector_store_timeout" => ErrorCodes.Timeout,
        "server_is_overloaded" or "slow_down" => ErrorCodes.Overloaded,
        "image_content_policy_violation" or "content_policy_violation" or "content_filter" => ErrorCodes.ContentFiltered,
        "context_length_exceeded" or "failed_to_download_image" or "image_file_not_found" => ErrorCodes.InvalidRequest,
        not null when IsAboutInput(code) => ErrorCodes.InvalidRequest,
        _ => ErrorCodes.BackendError,
    };

    private static bool IsAboutInput(string code) =>
        code.StartsWith("invalid_", StringComparison.Ordinal)
        || code.StartsWith("image_too_", StringComparison.Ordinal)
        || code is "image_parse_error" or "unsupported_image_media_type" or "empty_image_file";
}
