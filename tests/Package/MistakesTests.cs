using Tracking.Package.Tests.Support;

namespace Tracking.Package.Tests;

/// <summary>What a user of the package sees and gets who makes each mistake once.</summary>
public sealed class MistakesTests(PackedPackage package)
{
    // TRK000 is about compilers; it has a test of its own. TRK304 is about settings, and has no place in a file. Suppressions silence
    // warnings.
    private static readonly string[] NotShownByABuild = ["TRK000", "TRK304", "TRKS01", "TRKS02", "TRKS03"];

    // What the program tracks when all is fixed: each call once.
    private const string Tracked = """
        NotPartial: not-partial Success
        NotPartial: not-partial 11/5 tokens
        NoCore: no-core Success
        NoCore: no-core 11/5 tokens
        DefaultTracking: default-tracking Success
        DefaultTracking: default-tracking 11/5 tokens
        RecordedTwice: recorded-twice Success
        RecordedInLoop: recorded-in-loop Success
        RecordedInLoop: recorded-in-loop Success
        RecordedByHand: recorded-by-hand Success
        RecordedByHand: recorded-by-hand 11/5 tokens
        Nested: inner Success
        Nested: inner 11/5 tokens
        Nested: outer Success
        Captured: captured Success
        Captured: captured Success
        NotDisposed: not-disposed Success
        "eyJ
        CoreCalled: core-called Success
        CoreCalled: core-called 11/5 tokens
        Untracked: Untracked.AnswerResponseAsync Success
        Untracked: Untracked.AnswerResponseAsync 11/5 tokens
        """;

    [Fact]
    public void There_is_a_mistake_of_each_rule()
    {
        // given
        IEnumerable<string> rules = Directory.GetFiles(Repository.PathOf("docs/rules"), "TRK*.md").Select(Path.GetFileNameWithoutExtension)!;

        // when
        IEnumerable<string> marked = new[] { "Fixable", "ByHand", "Uncompiled" }.SelectMany(MistakeProject.Marked)
            .Select(mistake => mistake.Id).Where(id => id.StartsWith("TRK", StringComparison.Ordinal)).Distinct();

        // then
        Assert.Equal(rules.Except(NotShownByABuild).Order(StringComparer.Ordinal), marked.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Fixable")]
    [InlineData("ByHand")]
    public async Task A_build_shows_each_mistake_where_it_is_and_nothing_else(string name)
    {
        // given
        using MistakeProject project = new(package, name);

        // when
        CommandResult build = await project.BuildAsync();

        // then
        IEnumerable<ReportedMistake> marked = MistakeProject.Marked(name).Order();
        Assert.Equal(marked, project.Reported().Where(mistake => mistake.Id.StartsWith("TRK", StringComparison.Ordinal)).Order());
        Assert.All(marked, mistake => Assert.Contains($"{mistake.Place}: ", build.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mistake_that_stops_the_compiler_is_told_in_its_words()
    {
        // given
        using MistakeProject project = new(package, "Uncompiled");

        // when
        CommandResult build = await project.BuildAsync();

        // then
        build.ShouldFail();
        Assert.Equal(MistakeProject.Marked("Uncompiled").Order(), project.Reported().Order());
    }

    [Fact]
    public async Task The_fixes_together_leave_a_program_that_builds_clean_and_tracks_its_calls()
    {
        // given
        using MistakeProject project = new(package, "Fixable");
        (await project.BuildAsync()).ShouldFail();

        // when
        CommandResult format = (await project.FormatAsync()).ShouldSucceed();
        CommandResult build = await project.BuildAsync();

        // then
        Assert.True(build.ExitCode == 0 && !project.Reported().Any(), $"{string.Join('\n', project.Reported())}\n{build}\n{format}");
        CommandResult program = await project.RunProgramAsync();
        Assert.True(string.Join('\n', program.ShouldSucceed().Lines) == Tracked, program.ToString());
    }

    [Fact]
    public async Task The_fix_of_what_does_not_compile_makes_it_compile()
    {
        // given
        using MistakeProject project = new(package, "Uncompiled");
        (await project.BuildAsync()).ShouldFail();

        // when
        (await project.FormatAsync()).ShouldSucceed();
        CommandResult build = await project.BuildAsync();

        // then
        build.ShouldSucceed();
        Assert.Empty(project.Reported());
        Assert.Equal(["Success"], (await project.RunProgramAsync()).ShouldSucceed().Lines);
    }
}
