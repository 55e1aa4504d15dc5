using System.IO.Compression;
using System.Xml.Linq;
using Tracking.Package.Tests.Support;

[assembly: AssemblyFixture(typeof(PackedPackage))]

namespace Tracking.Package.Tests.Support;

/// <summary>The package, packed once for all tests, with a version that no cache has seen, and nothing left in the working copy.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    internal const string Id = "Tracking.Generators";

    internal string Version { get; } = $"0.1.0-test{Guid.NewGuid():N}";

    internal string Feed => _folder.PathOf("feed");

    /// <summary>Where packages are unpacked: a stale one cannot be met here.</summary>
    internal string Cache => _folder.PathOf("cache");

    internal string BuildFolder => _folder.PathOf("build");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        CommandResult packed = await DotnetCommand.RunAsync(
            Repository.Root,
            ["pack", "src/Package", "--artifacts-path", BuildFolder, "--output", Feed, $"-p:Version={Version}"]);
        packed.ShouldSucceed();
    }

    internal IReadOnlyDictionary<string, byte[]> Files(string extension)
    {
        using ZipArchive archive = ZipFile.OpenRead(Path.Combine(Feed, $"{Id}.{Version}.{extension}"));
        return archive.Entries.ToDictionary(entry => entry.FullName, Content);
    }

    internal XElement Metadata()
    {
        using MemoryStream text = new(Files("nupkg")[$"{Id}.nuspec"]);
        XElement root = XDocument.Load(text).Root!;
        return root.Element(root.Name.Namespace + "metadata")!;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        using MemoryStream content = new();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
