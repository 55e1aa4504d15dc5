using Tracking.CompilerServices;

namespace Tracking;

/// <summary>Finds the error code of an exception. Only types and status codes are looked at, never messages.</summary>
internal static class ErrorClassification
{
    // An exception chain can be made circular by hand.
    private const int DeepestCause = 16;

    internal static string CodeOf(Exception exception, ErrorClassifier? classifier)
    {
        Exception? cause = exception;
        for (int depth = 0; cause is not null && depth < DeepestCause; depth++)
        {
            if ((classifier?.Invoke(cause) ?? CodeOfFrameworkException(cause)) is { } code)
            {
                return code;
            }

            // Retries give an AggregateException of all attempts: the last is why the call failed.
            cause = cause is AggregateException { InnerExceptions: [.., { } last] } ? last : cause.InnerException;
        }

        return ErrorCodes.BackendError;
    }

    private static string? CodeOfFrameworkException(Exception exception) => exception switch
    {
        HttpRequestException { StatusCode: { } status } => ErrorStatus.CodeOf((int)status),
        TimeoutException => ErrorCodes.Timeout,
        // Not the caller's own token, or this would not be asked: clients report their time limits so.
        OperationCanceledException => ErrorCodes.Timeout,
        _ => null,
    };
}
