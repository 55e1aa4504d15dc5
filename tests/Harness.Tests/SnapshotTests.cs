namespace Tracking.Harness.Tests;

public sealed class SnapshotTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("snapshots").FullName;

    private string PathOf(string name) => Path.Combine(folder, "Snapshots", name);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_checked_in_file_beside_the_test_is_found()
    {
        Snapshot.Match("one\ntwo\n", "TwoLines");
        Snapshot.MatchSource("class C;\n", "EmptyClass");
    }

    [Fact]
    public void All_generated_files_fit_in_one_snapshot() => Snapshot.MatchSources(
        GeneratorRun.Start(
            HermeticCompilation.Of(NameListGenerator.Marker, "[Listed] class B;", "[Listed] class A;"), new NameListGenerator()),
        "GeneratedNames");

    [Fact]
    public void A_missing_file_fails_and_is_not_written()
    {
        string message = Failure.Of(() => Snapshot.Match("text", PathOf("Missing"), accept: false));

        Assert.Contains("ACCEPT_SNAPSHOTS=1", message);
        Assert.False(File.Exists(PathOf("Missing")));
    }

    [Fact]
    public void An_accepted_text_matches_from_then_on_whatever_the_line_endings()
    {
        Snapshot.Match("a\r\nb", PathOf("Text"), accept: true);

        Assert.Equal("a\nb", File.ReadAllText(PathOf("Text")));
        Snapshot.Match("a\r\nb", PathOf("Text"), accept: false);
        Snapshot.Match("a\nb", PathOf("Text"), accept: false);
    }

    [Fact]
    public void A_difference_fails_with_the_lines_that_differ_and_changes_nothing()
    {
        string lines = string.Join('\n', Enumerable.Range(0, 20));
        Snapshot.Match(lines, PathOf("Text"), accept: true);

        string message = Failure.Of(
            () => Snapshot.Match(lines.Replace("10", "ten", StringComparison.Ordinal), PathOf("Text"), accept: false));

        Assert.Contains("  9\n- 10\n+ ten\n  11", message);
        Assert.DoesNotContain("  3\n", message);
        Assert.Equal(lines, File.ReadAllText(PathOf("Text")));
    }

    [Fact]
    public void The_folder_is_found_where_the_compiler_mapped_the_path()
    {
        string deep = Directory.CreateDirectory(Path.Combine(folder, "bin", "net")).FullName;
        string tests = Directory.CreateDirectory(Path.Combine(folder, "tests", "Some")).FullName;

        Assert.Equal(tests, SourceFolder.Of("/_/tests/Some/Test.cs", deep));
        Assert.Throws<DirectoryNotFoundException>(() => SourceFolder.Of("/_/no/such/Test.cs", deep));
    }
}
