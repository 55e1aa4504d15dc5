using System.Text;
using Tracking.Package.Tests.Support;

namespace Tracking.Package.Tests;

public sealed class PackageContentTests(PackedPackage package)
{
    [Fact]
    public void Packing_gives_one_package_and_its_symbols()
    {
        // when
        IEnumerable<string> files = Directory.GetFiles(package.Feed).Select(Path.GetFileName).Order(StringComparer.Ordinal)!;

        // then
        Assert.Equal([$"Tracking.Generators.{package.Version}.nupkg", $"Tracking.Generators.{package.Version}.snupkg"], files);
    }

    [Fact]
    public void The_package_holds_the_runtime_the_compiler_extensions_and_the_build_check_and_nothing_else()
    {
        // when
        IEnumerable<string> files = Own(package.Files("nupkg").Keys);

        // then
        Assert.Equal(
            [
                "README.md",
                "THIRD-PARTY-NOTICES.md",
                "Tracking.Generators.nuspec",
                "analyzers/dotnet/roslyn4.14/cs/Tracking.Analyzer.dll",
                "analyzers/dotnet/roslyn4.14/cs/Tracking.CodeFixes.dll",
                "analyzers/dotnet/roslyn4.14/cs/Tracking.Generator.dll",
                "buildTransitive/Tracking.Generators.targets",
                "lib/net10.0/Tracking.Runtime.dll",
                "lib/net10.0/Tracking.Runtime.xml",
                "lib/net8.0/Tracking.Runtime.dll",
                "lib/net8.0/Tracking.Runtime.xml",
            ],
            files);
    }

    [Fact]
    public void The_symbol_package_holds_the_symbols_of_each_runtime()
    {
        // when
        IEnumerable<string> files = Own(package.Files("snupkg").Keys);

        // then
        Assert.Equal(["Tracking.Generators.nuspec", "lib/net10.0/Tracking.Runtime.pdb", "lib/net8.0/Tracking.Runtime.pdb"], files);
    }

    [Theory]
    [InlineData("nupkg")]
    [InlineData("snupkg")]
    public void No_file_names_a_folder_of_the_machine_that_built_it(string extension)
    {
        // given
        string[] folders = [Repository.Root, package.BuildFolder];

        // when
        IEnumerable<string> telling = package.Files(extension)
            .Where(file => folders.Any(folder => Holds(file.Value, folder)))
            .Select(file => file.Key);

        // then
        Assert.Empty(telling);
    }

    private static bool Holds(byte[] content, string text) =>
        content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0 || content.AsSpan().IndexOf(Encoding.Unicode.GetBytes(text)) >= 0;

    // The rest is the archive's own account of itself.
    private static IEnumerable<string> Own(IEnumerable<string> files) =>
        files.Where(file => !file.StartsWith("_rels/", StringComparison.Ordinal)
                && !file.StartsWith("package/services/", StringComparison.Ordinal)
                && file != "[Content_Types].xml")
            .Order(StringComparer.Ordinal);
}
