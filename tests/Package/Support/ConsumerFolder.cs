namespace Tracking.Package.Tests.Support;

/// <summary>Projects that use the package from its feed, beside whatever sources the machine is configured with.</summary>
internal sealed class ConsumerFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PackedPackage _package;

    internal ConsumerFolder(PackedPackage package)
    {
        _package = package;
        _folder.Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{package.Feed}" />
              </packageSources>
              {FallbackFolders()}
            </configuration>
            """);
    }

    internal string PackageReference => $"""<PackageReference Include="{PackedPackage.Id}" Version="{_package.Version}" />""";

    internal void WithProject(string name, string properties, string items, string? source = null, string sdk = "Microsoft.NET.Sdk")
    {
        _folder.Write($"{name}/{name}.csproj", $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <UseAppHost>false</UseAppHost>
                <NuGetAudit>false</NuGetAudit>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {items}
              </ItemGroup>
            </Project>
            """);
        if (source is not null)
        {
            _folder.Write($"{name}/{name}.cs", source);
        }
    }

    internal void WithFile(string path, string text) => _folder.Write(path, text);

    internal Task<CommandResult> BuildAsync(string project, params string[] arguments) =>
        RunAsync(["build", project, .. arguments]);

    /// <summary>Into the project's folder <c>published</c>.</summary>
    internal Task<CommandResult> PublishAsync(string project) =>
        RunAsync(["publish", project, "--use-current-runtime", "--output", $"{project}/published"]);

    internal Task<CommandResult> RunProgramAsync(string project, params string[] arguments) =>
        RunAsync([$"{project}/bin/Debug/net10.0/{project}.dll", .. arguments]);

    internal string PathOf(string relativePath) => _folder.PathOf(relativePath);

    internal Task<CommandResult> RunAsync(IEnumerable<string> arguments) =>
        DotnetCommand.RunAsync(_folder.Path, arguments, new Dictionary<string, string> { ["NUGET_PACKAGES"] = _package.Cache });

    internal IReadOnlyList<string> FilesNamed(string project, string pattern) =>
        Directory.GetFiles(_folder.PathOf(project), pattern, SearchOption.AllDirectories);

    public void Dispose() => _folder.Dispose();

    // What the machine has unpacked already need not be fetched again; the package's version is one that it cannot have.
    private static string FallbackFolders()
    {
        string machineCache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        return Directory.Exists(machineCache)
            ? $"""<fallbackPackageFolders><add key="machine" value="{machineCache}" /></fallbackPackageFolders>"""
            : "";
    }
}
