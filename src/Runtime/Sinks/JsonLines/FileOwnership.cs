namespace Tracking;

/// <summary>
/// What makes one process the only one that writes a file: an empty file beside it, with <c>.lock</c> at the end of its name, that is open
/// for one at a time. The system lets go of it however the process ends. The file itself can be read by anybody meanwhile.
/// </summary>
internal static class FileOwnership
{
    /// <exception cref="IOException">Somebody else writes the file.</exception>
    internal static FileStream Take(string path)
    {
        try
        {
            return new FileStream(NameOf(path), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException exception) when (SystemFailure.ReasonOf(exception) == SystemFailure.UsedByAnother)
        {
            throw Refusal(path, exception);
        }
    }

    /// <summary>Whether the empty file is there, so that nobody else can own what this process owns.</summary>
    internal static bool IsThere(string path) => File.Exists(NameOf(path));

    internal static IOException Refusal(string path, IOException exception) => new(
        $"The file '{path}' is being written by another process, or by another sink of this one. Each needs a file of its own, with the process id in its name for example.",
        exception)
    {
        HResult = exception.HResult,
    };

    private static string NameOf(string path) => path + ".lock";
}
