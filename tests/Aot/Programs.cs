using System.Xml.Linq;
using Tracking.Package.Tests.Support;

namespace Tracking.Aot.Tests;

/// <summary>The programs of the Programs folder, each as a project of its own that uses the packed package.</summary>
internal sealed class Programs(PackedPackage package) : IDisposable
{
    private readonly ConsumerFolder _folder = new(package);

    internal string PackageReference => _folder.PackageReference;

    /// <summary>A reference in the version that the other tests use: central versions are not in force out there.</summary>
    internal static string ReferenceTo(string id)
    {
        XElement version = XDocument.Load(Repository.PathOf("Directory.Packages.props"))
            .Descendants("PackageVersion")
            .Single(element => (string?)element.Attribute("Include") == id);
        return $"""<PackageReference Include="{id}" Version="{version.Attribute("Version")!.Value}" />""";
    }

    internal void Add(string name, string framework, string items) => Add(name, name, framework, items, "");

    /// <param name="name">What the project is called.</param>
    /// <param name="source">The folder that its program is in.</param>
    /// <param name="framework">The framework that it is for.</param>
    /// <param name="items">What it refers to.</param>
    /// <param name="constants">What is defined in it.</param>
    internal void Add(string name, string source, string framework, string items, string constants)
    {
        _folder.WithProject(
            name,
            $"""
            <TargetFramework>{framework}</TargetFramework>
            <OutputType>Exe</OutputType>
            <RootNamespace>{name}</RootNamespace>
            <LangVersion>14.0</LangVersion>
            <InvariantGlobalization>true</InvariantGlobalization>
            <PublishAot>true</PublishAot>
            <CppCompilerAndLinker>gcc</CppCompilerAndLinker>
            <DefineConstants>$(DefineConstants);{constants}</DefineConstants>
            <TrimmerSingleWarn>false</TrimmerSingleWarn>
            <JsonSerializerIsReflectionEnabledByDefault>false</JsonSerializerIsReflectionEnabledByDefault>
            """,
            items,
            File.ReadAllText(SourceOf(source, "Program.cs")));
        foreach (string file in Directory.GetFiles(SourceOf(source)).Where(static file => Path.GetFileName(file) != "Program.cs"))
        {
            _folder.WithFile($"{name}/{Path.GetFileName(file)}", File.ReadAllText(file));
        }
    }

    internal Task<CommandResult> BuildAsync(string name) => _folder.BuildAsync(name);

    internal Task<CommandResult> RunBuiltAsync(string name, params string[] arguments) => _folder.RunProgramAsync(name, arguments);

    /// <summary>Publishes natively; skips the test where the machine cannot link or the framework's compiler cannot be had.</summary>
    internal async Task<string> PublishAsync(string name)
    {
        NativeTools.SkipWithout();
        CommandResult published = await _folder.PublishAsync(name);
        Assert.SkipWhen(
            published.ExitCode != 0 && (published.Output.Contains("NU1101", StringComparison.Ordinal) || published.Output.Contains("NU1102", StringComparison.Ordinal)),
            $"The native compiler of this framework cannot be restored here.\n{published.Output}");
        published.ShouldSucceed();
        return _folder.PathOf($"{name}/published/{name}");
    }

    public void Dispose() => _folder.Dispose();

    private static string SourceOf(string source, string file = "") => Repository.PathOf(Path.Combine("tests", "Aot", "Programs", source, file));
}
