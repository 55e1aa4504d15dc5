using Tracking.Package.Tests.Support;

namespace Tracking.Package.Tests;

public sealed class OldCompilerTests(PackedPackage package)
{
    [Fact]
    public async Task A_compiler_that_cannot_load_the_generator_is_refused_by_TRK000()
    {
        // given
        using ConsumerFolder folder = new(package);
        folder.WithProject("Library", "<TargetFramework>net10.0</TargetFramework>", folder.PackageReference, ConsumerSource.Bot);

        // when
        CommandResult build = await folder.BuildAsync("Library", "-p:CompilerApiVersion=roslyn4.8");

        // then
        IEnumerable<string> errors = build.ShouldFail().Lines.Where(line => line.Contains(": error ", StringComparison.Ordinal));
        Assert.All(errors, error => Assert.Contains("error TRK000:", error, StringComparison.Ordinal));
        Assert.Contains(errors, error => error.Contains("9.0.300", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_program_that_only_uses_a_tracked_library_needs_no_compiler_for_the_generator()
    {
        // given
        using ConsumerFolder folder = new(package);
        folder.WithProject("Library", "<TargetFramework>net10.0</TargetFramework>", folder.PackageReference, ConsumerSource.Bot);
        folder.WithProject(
            "App",
            "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType>",
            """<ProjectReference Include="../Library/Library.csproj" />""",
            ConsumerSource.Program);
        (await folder.BuildAsync("Library")).ShouldSucceed();

        // when
        CommandResult build = await folder.BuildAsync("App", "-p:CompilerApiVersion=roslyn4.8", "-p:BuildProjectReferences=false");

        // then
        build.ShouldSucceed();
    }
}
