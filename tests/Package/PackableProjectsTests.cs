using System.Xml.Linq;
using Tracking.Package.Tests.Support;

namespace Tracking.Package.Tests;

public sealed class PackableProjectsTests
{
    [Fact]
    public void Packing_the_solution_gives_the_package_alone()
    {
        // given
        string[] folders = ["src", "tests", "samples", "benchmarks"];

        // when
        IEnumerable<string> packable = folders
            .Select(Repository.PathOf)
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.GetFiles(folder, "*.csproj", SearchOption.AllDirectories))
            .Where(IsPackable)
            .Select(project => Path.GetRelativePath(Repository.Root, project).Replace('\\', '/'));

        // then
        Assert.Equal(["src/Package/Tracking.Generators.csproj"], packable);
        Assert.False(IsPackable(Repository.PathOf("Directory.Build.props"), whereUnsaid: true));
    }

    private static bool IsPackable(string project) => IsPackable(project, whereUnsaid: false);

    private static bool IsPackable(string project, bool whereUnsaid) =>
        XDocument.Load(project).Descendants("IsPackable").Select(element => bool.Parse(element.Value)).LastOrDefault(whereUnsaid);
}
