namespace Tracking;

/// <summary>
/// The closed set of error codes of <see cref="ModelCallRecord.ErrorCode"/>, found from exceptions and responses by type, status
/// and code.
/// </summary>
public static class ErrorCodes
{
    /// <summary>The caller cancelled the call, or left the stream before its end.</summary>
    public const string Aborted = "aborted";

    /// <summary>The call took too long (HTTP 408 and 504 too).</summary>
    public const string Timeout = "timeout";

    /// <summary>Too many requests (HTTP 429).</summary>
    public const string RateLimited = "rate_limited";

    /// <summary>The account has no credit left (HTTP 402 too).</summary>
    public const string Quota = "quota";

    /// <summary>The credentials were refused (HTTP 401, 403).</summary>
    public const string Auth = "auth";

    /// <summary>The model or the address does not exist (HTTP 404).</summary>
    public const string NotFound = "not_found";

    /// <summary>The request was refused as malformed (other HTTP 4xx).</summary>
    public const string InvalidRequest = "invalid_request";

    /// <summary>The provider withheld the answer, or the model refused.</summary>
    public const string ContentFiltered = "content_filtered";

    /// <summary>The stream ended without its terminal event.</summary>
    public const string Truncated = "truncated";

    /// <summary>The provider is overloaded (HTTP 503, 529).</summary>
    public const string Overloaded = "overloaded";

    /// <summary>A budget of the application forbade the call; only the application itself records this.</summary>
    public const string BudgetExceeded = "budget_exceeded";

    /// <summary>Everything else.</summary>
    public const string BackendError = "backend_error";

    private static readonly HashSet<string> All = new(StringComparer.Ordinal)
    {
        Aborted, Timeout, RateLimited, Quota, Auth, NotFound, InvalidRequest, ContentFiltered, Truncated, Overloaded,
        BudgetExceeded, BackendError,
    };

    /// <summary>Whether a string is one of the codes.</summary>
    internal static bool Contains(string code) => All.Contains(code);
}
