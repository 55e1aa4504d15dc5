using Tracking.Package.Tests.Support;

namespace Tracking.Aot.Tests;

public sealed class EveryFeatureTests(PackedPackage package)
{
    private static readonly string[] Packages = ["OpenAI", "Microsoft.Extensions.AI.Abstractions", "Microsoft.Extensions.DependencyInjection"];

    private static string Responses => Repository.PathOf("samples/QuickStart/Responses/openai");

    [Theory]
    [InlineData("net10.0")]
    [InlineData("net9.0")]
    public async Task A_native_program_tracks_as_the_same_program_does_on_the_runtime(string framework)
    {
        // given
        using Programs managed = Everything("net10.0");
        using Programs native = Everything(framework);

        // when
        string binary = await native.PublishAsync("Everything");
        (await managed.BuildAsync("Everything")).ShouldSucceed();
        CommandResult expected = (await managed.RunBuiltAsync("Everything", Responses)).ShouldSucceed();
        CommandResult actual = (await ProgramRun.StartAsync(binary, Responses)).ShouldSucceed();

        // then
        Assert.Contains("== OpenAI", expected.Lines);
        Assert.Equal(expected.Lines, actual.Lines);
    }

    private Programs Everything(string framework)
    {
        Programs programs = new(package);
        programs.Add("Everything", framework, programs.PackageReference + string.Concat(Packages.Select(Programs.ReferenceTo)));
        return programs;
    }
}
