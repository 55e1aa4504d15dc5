using Tracking.Package.Tests.Support;

namespace Tracking.Package.Tests;

public sealed class ConsumerTests(PackedPackage package)
{
    private const string Executable = "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType>";

    private static readonly string[] Recorded =
    [
        "answer Success 11/5",
        "answer Error /",
        "rated Success 7/2",
        "words Success 3/4",
        "4",
        "True",
    ];

    [Fact]
    public async Task A_new_program_that_refers_to_the_package_alone_is_tracked()
    {
        // given
        using ConsumerFolder folder = new(package);
        folder.WithProject(
            "App",
            Executable + "<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>",
            folder.PackageReference,
            ConsumerSource.Bot);
        folder.WithFile("App/Program.cs", ConsumerSource.Program);

        // when
        (await folder.BuildAsync("App")).ShouldSucceed();
        CommandResult program = await folder.RunProgramAsync("App");

        // then
        Assert.Equal(Recorded, program.ShouldSucceed().Lines);
        Assert.Contains(
            folder.FilesNamed("App", "*.g.cs").Select(File.ReadAllText),
            text => text.Contains($"GeneratedCode(\"Tracking.Generators\", \"{package.Version}\")", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_program_sees_the_tracked_methods_of_a_library_that_refers_to_the_package()
    {
        // given
        using ConsumerFolder folder = new(package);
        folder.WithProject("Library", "<TargetFramework>net10.0</TargetFramework>", folder.PackageReference, ConsumerSource.Bot);
        folder.WithProject("App", Executable, """<ProjectReference Include="../Library/Library.csproj" />""", ConsumerSource.Program);

        // when
        (await folder.BuildAsync("App")).ShouldSucceed();
        CommandResult program = await folder.RunProgramAsync("App");

        // then
        Assert.Equal(Recorded, program.ShouldSucceed().Lines);
    }

    [Fact]
    public async Task A_library_for_both_frameworks_builds_without_a_warning()
    {
        // given
        using ConsumerFolder folder = new(package);
        folder.WithProject(
            "Library",
            "<TargetFrameworks>net8.0;net10.0</TargetFrameworks>",
            folder.PackageReference,
            ConsumerSource.Bot);

        // when
        CommandResult build = await folder.BuildAsync("Library");

        // then
        build.ShouldSucceed();
    }
}
