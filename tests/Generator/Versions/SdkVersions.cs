using System.Reflection;

namespace Tracking.Generator.Tests.Versions;

/// <summary>The versions of the SDKs that were restored for these tests, and where they are.</summary>
internal static class SdkVersions
{
    private static readonly string[] Frameworks = ["net10.0", "net9.0", "net8.0", "netstandard2.1", "netstandard2.0"];

    internal static string[] Of(string package) => Metadata($"Versions of {package}").Split(';');

    /// <summary>The assembly that a project of the newest framework would be given.</summary>
    internal static string AssemblyOf(string package, string version)
    {
        string library = Path.Combine(Metadata("PackageFolder"), package.ToLowerInvariant(), version, "lib");
        return Frameworks.Select(framework => Path.Combine(library, framework, package + ".dll")).First(File.Exists);
    }

    private static string Metadata(string key) => typeof(SdkVersions).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
