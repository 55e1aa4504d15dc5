using System.Xml.Linq;

namespace Tracking.Package.Tests.Support;

/// <summary>The working copy that these tests were built from.</summary>
internal static class Repository
{
    internal static string Root { get; } = FindRoot();

    internal static string PathOf(string relativePath) => Path.Combine(Root, relativePath);

    /// <summary>The version of a package that the repository's projects use.</summary>
    internal static string PackageVersion(string package) => XDocument.Load(PathOf("Directory.Packages.props")).Descendants("PackageVersion")
        .Single(version => version.Attribute("Include")?.Value == package)
        .Attribute("Version")!.Value;

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Tracking.Generators.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"No solution stands above {AppContext.BaseDirectory}.");
    }
}
