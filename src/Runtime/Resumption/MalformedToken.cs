namespace Tracking;

/// <summary>
/// The exception for a token that is refused. It says what is wrong and has no inner exception: those of a JSON reader quote
/// what they read.
/// </summary>
internal static class MalformedToken
{
    internal static ArgumentException Because(string reason) => new($"The resumption token is refused: {reason}.", "token");
}
