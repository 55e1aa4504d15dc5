using Tracking.Harness;

namespace Tracking.Generator.Tests.Fuzzing;

/// <summary>
/// The repository's own files while they are typed. Some states of each are enough for every day;
/// <c>TRACKING_PREFIXES=tokens</c> and <c>TRACKING_PREFIXES=characters</c> go through all of them.
/// </summary>
public class RepositoryFilesTests
{
    private const string Switch = "TRACKING_PREFIXES";
    private const int StatesOfEach = 4;

    public static TheoryData<string> Paths => [.. RepositoryFiles.All.Keys];

    [Theory]
    [MemberData(nameof(Paths))]
    public void No_state_of_a_file_adds_an_error(string path) =>
        Typing.ExpectNoAddedError(All().Build(), Path.GetFileName(path), StatesOf(RepositoryFiles.All[path]));

    [Fact]
    public void All_files_together_have_a_list_of_tracked_methods() =>
        Assert.Contains("ModelCalls.g.cs", GeneratorRun.Start(All(), new TrackedModelCallGenerator()).Sources.Keys);

    private static HermeticCompilation All()
    {
        HermeticCompilation compilation = TestCompilation.Of("global using System.IO; global using System.Linq; global using System.Net.Http;");
        foreach ((string path, string text) in RepositoryFiles.All)
        {
            compilation = compilation.WithSource(Path.GetFileName(path), text);
        }

        return compilation;
    }

    private static IReadOnlyList<string> StatesOf(string text)
    {
        switch (Environment.GetEnvironmentVariable(Switch))
        {
            case "characters":
                return Typing.PrefixesByCharacter(text);
            case "tokens":
                return Typing.PrefixesByToken(text);
            default:
                IReadOnlyList<string> all = Typing.PrefixesByToken(text);
                return [.. Enumerable.Range(0, StatesOfEach).Select(number => all[number * (all.Count - 1) / (StatesOfEach - 1)])];
        }
    }
}
