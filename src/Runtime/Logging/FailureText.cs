namespace Tracking;

/// <summary>
/// What the library's log says of an exception: its type and, where the operating system gave a code, what that code means in words
/// of our own. Its message never: those of model SDKs quote what the model was asked and answered.
/// </summary>
internal static class FailureText
{
    private const int DeepestInner = 4;

    internal static string Of(Exception exception)
    {
        string type = exception.GetType().ToString();
        return ReasonOf(exception) is { } reason ? $"{type}: {reason}" : type;
    }

    // A network stream wraps what the socket said in an IOException, an HTTP client that in its own.
    private static string? ReasonOf(Exception? exception)
    {
        for (int depth = 0; exception is not null && depth < DeepestInner; depth++)
        {
            if (SystemFailure.ReasonOf(exception) is { } reason)
            {
                return reason;
            }

            exception = exception.InnerException;
        }

        return null;
    }
}
