using System.Runtime.CompilerServices;

namespace Tracking.Documentation.Tests;

/// <summary>The repository that the tests were compiled in.</summary>
internal static class Repository
{
    internal static string Root { get; } = Find();

    /// <summary>Every Markdown file, by its path from the root, but for what a build or a tool put there.</summary>
    internal static IReadOnlyList<string> Pages { get; } =
    [
        .. FilesIn(Root, "*.md").Select(static file => Path.GetRelativePath(Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    internal static string TextOf(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    internal static bool Has(string path) => File.Exists(Path.Combine(Root, path)) || Directory.Exists(Path.Combine(Root, path));

    internal static IEnumerable<string> FilesIn(string folder, string pattern) => Directory.EnumerateFiles(folder, pattern)
        .Concat(Directory.EnumerateDirectories(folder).Where(IsSource).SelectMany(inner => FilesIn(inner, pattern)));

    private static bool IsSource(string folder) =>
        Path.GetFileName(folder) is var name && !name.StartsWith('.') && name is not ("bin" or "obj" or "artifacts" or "TestResults" or "BenchmarkDotNet.Artifacts");

    private static string Find([CallerFilePath] string file = "")
    {
        string? folder = Path.GetDirectoryName(file);
        while (folder is not null && !File.Exists(Path.Combine(folder, "Tracking.Generators.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The repository is not where the tests were compiled.");
    }
}
