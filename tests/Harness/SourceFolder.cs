namespace Tracking.Harness;

/// <summary>Finds the folder of a test's source on this machine.</summary>
internal static class SourceFolder
{
    // What the compiler writes for the repository's root in a deterministic build of a continuous integration server.
    private const string MappedRoot = "/_/";

    /// <param name="callerPath">The path that the compiler recorded for the source file.</param>
    /// <param name="start">Where to begin looking for the repository if that path is mapped.</param>
    public static string Of(string callerPath, string start)
    {
        string folder = Path.GetDirectoryName(callerPath)!;
        if (Directory.Exists(folder) || !callerPath.StartsWith(MappedRoot, StringComparison.Ordinal))
        {
            return folder;
        }

        string relative = Path.GetDirectoryName(callerPath[MappedRoot.Length..])!;
        for (DirectoryInfo? root = new(start); root is not null; root = root.Parent)
        {
            string candidate = Path.Combine(root.FullName, relative);
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        throw new DirectoryNotFoundException($"The sources of {callerPath} are not above {start}.");
    }
}
