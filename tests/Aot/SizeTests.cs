using Tracking.Package.Tests.Support;

namespace Tracking.Aot.Tests;

public sealed class SizeTests(PackedPackage package)
{
    private const long Bound = 100_000;

    [Theory]
    [InlineData("Call")]
    [InlineData("ValueTask")]
    [InlineData("Stream")]
    public async Task A_tracked_call_adds_less_than_100_KB_to_a_native_binary_whatever_gives_its_answer(string shape)
    {
        // given
        using Programs programs = new(package);
        programs.Add("Untracked", shape, "net10.0", "", "");
        programs.Add("Tracked", shape, "net10.0", programs.PackageReference, "TRACKED");

        // when
        string untracked = await programs.PublishAsync("Untracked");
        string tracked = await programs.PublishAsync("Tracked");

        // then
        Assert.Equal((await ProgramRun.StartAsync(untracked)).Lines.Order(), (await ProgramRun.StartAsync(tracked)).Lines.Order());
        Assert.InRange(new FileInfo(tracked).Length - new FileInfo(untracked).Length, 1, Bound);
    }
}
