using System.Runtime.CompilerServices;

namespace Tracking.Analyzer.Tests;

/// <summary>Where the repository was when the tests were compiled.</summary>
internal static class RepositoryRoot
{
    internal static string Path { get; } = Find();

    private static string Find([CallerFilePath] string file = "")
    {
        string? folder = System.IO.Path.GetDirectoryName(file);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder, "Tracking.Generators.sln")))
        {
            folder = System.IO.Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The repository is not where the tests were compiled.");
    }
}
