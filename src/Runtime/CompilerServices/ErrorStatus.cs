using System.ComponentModel;
using System.Net;
using System.Text;

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

    /// <summary>The error code of a refused request: what the answer's body says, else its status.</summary>
    /// <param name="status">The HTTP status code.</param>
    /// <param name="body">The body, in JSON or not; empty if it is not known.</param>
    /// <returns>Null where neither says what it was.</returns>
    public static string? CodeOf(int status, ReadOnlySpan<byte> body) => ErrorBody.CodeOf(body) ?? CodeOf(status);

    /// <summary>The error code of a refused request: what the answer's body says, else its status.</summary>
    /// <param name="status">The HTTP status code.</param>
    /// <param name="body">The body, in JSON or not; null if it is not known.</param>
    /// <returns>Null where neither says what it was.</returns>
    public static string? CodeOf(HttpStatusCode status, string? body) =>
        CodeOf((int)status, body is null ? default : Encoding.UTF8.GetBytes(body));

    /// <summary>The error code of the <c>error</c> in an answer that came as a success, or in an element of a stream.</summary>
    /// <param name="error">The value of the property, in JSON.</param>
    /// <returns>Null if there is no error; one that says nothing known is <see cref="ErrorCodes.BackendError"/>.</returns>
    public static string? CodeOfError(ReadOnlySpan<byte> error) => ErrorBody.CodeOfError(error);

    /// <summary>The error code of the error type that Anthropic's service names in an error body or event.</summary>
    /// <param name="errorType">The type as it is on the wire; null if there is none.</param>
    /// <returns>Null for null; a type that is not known is <see cref="ErrorCodes.BackendError"/>.</returns>
    public static string? CodeOf(string? errorType) => errorType is null ? null : CodeOfResponse(errorType);

    /// <summary>The error code of the code that OpenAI's service gives a failed response, or an error event in a stream.</summary>
    /// <param name="code">The code as it is on the wire; null if there is none.</param>
    /// <returns>A failure without a code, or with one that is not known, is <see cref="ErrorCodes.BackendError"/>.</returns>
    public static string CodeOfResponse(string? code) =>
        ErrorNames.CodeOf(code) ?? (ErrorNames.IsAboutInput(code) ? ErrorCodes.InvalidRequest : ErrorCodes.BackendError);
}
