namespace Tracking.Runtime.Tests;

/// <summary>A folder of a test's own.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tracking-");

    internal string PathOf(string name) => Path.Combine(_folder.FullName, name);

    internal string[] Names(string pattern) =>
        [.. _folder.GetFiles(pattern).Select(static file => file.Name).Order(StringComparer.Ordinal)];

    public void Dispose() => _folder.Delete(recursive: true);
}
