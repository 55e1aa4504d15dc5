namespace Tracking.Package.Tests.Support;

/// <summary>A folder outside the repository, so that none of its build files are inherited.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("tracking-package-").FullName;

    internal string PathOf(string relativePath) => System.IO.Path.Combine(Path, relativePath);

    internal void Write(string relativePath, string text)
    {
        string path = PathOf(relativePath);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // A compiler server may still hold a file; the system clears its temporary folder.
        }
    }
}
