namespace Tracking.Package.Tests.Support;

/// <summary>A project of the sample of mistakes, copied to where it uses the package as any project would.</summary>
internal sealed class MistakeProject : IDisposable
{
    private const string Report = "mistakes.sarif";

    private static readonly string[] Packages =
        ["Microsoft.Extensions.AI", "Microsoft.Extensions.DependencyInjection", "System.Numerics.Tensors"];

    private readonly ConsumerFolder _folder;

    internal MistakeProject(PackedPackage package, string name)
    {
        Name = name;
        _folder = new(package);
        _folder.WithProject(
            name,
            $"""
            <TargetFramework>net10.0</TargetFramework>
            <OutputType>Exe</OutputType>
            <TreatWarningsAsErrors>false</TreatWarningsAsErrors>
            <EnableNETAnalyzers>false</EnableNETAnalyzers>
            <ErrorLog>{Report},version=2.1</ErrorLog>
            """,
            _folder.PackageReference + string.Concat(Packages.Select(package =>
                $"""<PackageReference Include="{package}" Version="{Repository.PackageVersion(package)}" />""")));
        _folder.WithFile(".editorconfig", File.ReadAllText(Repository.PathOf("samples/Mistakes/.editorconfig")));
        foreach (string file in SourceFiles(name))
        {
            _folder.WithFile($"{name}/{Path.GetFileName(file)}", File.ReadAllText(file));
        }
    }

    internal string Name { get; }

    /// <summary>What the comments in a project's files say that is reported.</summary>
    internal static IEnumerable<ReportedMistake> Marked(string name) =>
        SourceFiles(name).SelectMany(file => MistakeMarks.In(Path.GetFileName(file), File.ReadAllLines(file)));

    /// <summary>Builds it all anew.</summary>
    internal Task<CommandResult> BuildAsync() => _folder.BuildAsync(Name, "--no-incremental", "-tl:off");

    internal Task<CommandResult> RunProgramAsync() => _folder.RunProgramAsync(Name);

    /// <summary>Applies the fixes of all rules, as the README of the sample says.</summary>
    internal Task<CommandResult> FormatAsync() => _folder.RunAsync(["format", "analyzers", Name, "--severity", "info", "--no-restore", "--verbosity", "detailed"]);

    /// <summary>What the last build reported, with where it begins and ends.</summary>
    internal IEnumerable<ReportedMistake> Reported() => SarifReport.Of(File.ReadAllText(_folder.FilesNamed(Name, Report).Single()));

    internal string TextOf(string file) => File.ReadAllText(_folder.FilesNamed(Name, file).Single());

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<string> SourceFiles(string name) =>
        Directory.GetFiles(Repository.PathOf($"samples/Mistakes/{name}"), "*.cs").Order(StringComparer.Ordinal);
}
