using System.Globalization;

namespace Tracking.CompilerServices;

/// <summary>
/// What providers call the errors that an application treats each in its own way. A gateway passes on the names of whoever stands
/// behind it, so that all are known whatever the SDK.
/// </summary>
internal static class ErrorNames
{
    private const int LeastErrorStatus = 400;
    private const int GreatestErrorStatus = 599;

    /// <summary>The error code of a name, or of an HTTP status written as text; null if it is neither.</summary>
    internal static string? CodeOf(string? name) => name switch
    {
        null => null,
        "rate_limit_exceeded" or "rate_limit_error" or "rate_limit_reached_error" or "too_many_requests" or "RateLimitReached"
            or "RESOURCE_EXHAUSTED" => ErrorCodes.RateLimited,
        "insufficient_quota" or "billing_hard_limit_reached" or "billing_not_active" or "billing_error"
            or "exceeded_current_quota_error" => ErrorCodes.Quota,
        "invalid_api_key" or "authentication_error" or "invalid_authentication_error" or "permission_error" or "UNAUTHENTICATED"
            or "PERMISSION_DENIED" => ErrorCodes.Auth,
        "model_not_found" or "not_found_error" or "resource_not_found_error" or "DeploymentNotFound" or "NOT_FOUND" => ErrorCodes.NotFound,
        "timeout_error" or "vector_store_timeout" or "DEADLINE_EXCEEDED" => ErrorCodes.Timeout,
        "overloaded_error" or "engine_overloaded_error" or "server_is_overloaded" or "slow_down" or "UNAVAILABLE" => ErrorCodes.Overloaded,
        "content_filter" or "content_policy_violation" or "image_content_policy_violation" or "moderation_blocked"
            or "ResponsibleAIPolicyViolation" or "data_inspection_failed" => ErrorCodes.ContentFiltered,
        "context_length_exceeded" or "request_too_large" or "string_above_max_length" => ErrorCodes.InvalidRequest,
        _ => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? CodeOf(number) : null,
    };

    /// <summary>The error code of a number, if it is an HTTP status: providers have numbers of their own, too.</summary>
    internal static string? CodeOf(int number) =>
        number is >= LeastErrorStatus and <= GreatestErrorStatus ? ErrorStatus.CodeOf(number) : null;

    /// <summary>Whether a name says only that the request was at fault. A status says as much, and more exactly.</summary>
    internal static bool IsAboutInput(string? name) => name is not null
        && (name.StartsWith("invalid_", StringComparison.Ordinal)
            || name.StartsWith("image_too_", StringComparison.Ordinal)
            || name is "image_parse_error" or "unsupported_image_media_type" or "empty_image_file"
                or "failed_to_download_image" or "image_file_not_found");
}
