using System.Runtime.CompilerServices;

namespace Tracking.Generator.Tests.Fuzzing;

/// <summary>Files with tracked methods as people write them: those of the samples and of the tests with real SDKs.</summary>
internal static class RepositoryFiles
{
    private static readonly string[] Folders = ["samples/QuickStart/Bots", "tests/EndToEnd/Bots"];

    /// <summary>The texts by their paths in the repository.</summary>
    internal static IReadOnlyDictionary<string, string> All { get; } = Read();

    private static SortedDictionary<string, string> Read([CallerFilePath] string path = "")
    {
        string root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../../.."));
        SortedDictionary<string, string> files = new(StringComparer.Ordinal);
        foreach (string file in Folders.SelectMany(folder => Directory.GetFiles(Path.Combine(root, folder), "*.cs")))
        {
            files.Add(Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText(file));
        }

        return files;
    }
}
