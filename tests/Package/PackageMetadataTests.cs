using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Tracking.Package.Tests.Support;

namespace Tracking.Package.Tests;

public sealed class PackageMetadataTests(PackedPackage package)
{
    [Theory]
    [InlineData("license", "MIT")]
    [InlineData("readme", "README.md")]
    [InlineData("id", "Tracking.Generators")]
    public void The_metadata_says_what_the_package_is(string element, string expected)
    {
        // when
        XElement metadata = package.Metadata();

        // then
        Assert.Equal(expected, metadata.Element(metadata.Name.Namespace + element)?.Value);
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public void The_dependencies_of_a_framework_are_what_its_runtime_refers_to(string framework)
    {
        // given
        XElement metadata = package.Metadata();

        // when
        IEnumerable<string> dependencies = metadata.Descendants(metadata.Name.Namespace + "group")
            .Single(group => group.Attribute("targetFramework")!.Value == framework)
            .Elements()
            .Select(dependency => dependency.Attribute("id")!.Value);

        // then
        Assert.Equal(ReferencesBeyondTheFramework($"lib/{framework}/Tracking.Runtime.dll"), dependencies.Order(StringComparer.Ordinal));
    }

    private IEnumerable<string> ReferencesBeyondTheFramework(string file)
    {
        using PEReader image = new(new MemoryStream(package.Files("nupkg")[file]));
        MetadataReader reader = image.GetMetadataReader();
        return reader.AssemblyReferences
            .Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name))
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();
    }
}
