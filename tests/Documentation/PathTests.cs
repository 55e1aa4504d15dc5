using System.Text.RegularExpressions;

namespace Tracking.Documentation.Tests;

/// <summary>What the pages point to is there.</summary>
public sealed partial class PathTests
{
    public static TheoryData<string> Pages { get; } = [.. Repository.Pages];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_within_the_repository_lead_somewhere(string page) => Assert.DoesNotContain(
        Link().Matches(Repository.TextOf(page))
            .Select(static link => link.Groups["target"].Value)
            .Where(static target => !target.Contains(':', StringComparison.Ordinal)),
        target => !LeadsSomewhere(page, target));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Folders_and_files_that_are_named_exist(string page) => Assert.DoesNotContain(
        NamedPath().Matches(Repository.TextOf(page)).Select(static named => named.Value),
        static path => !Repository.Has(path));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Commands_name_projects_that_exist(string page) => Assert.DoesNotContain(
        Command().Matches(Repository.TextOf(page)).Select(static command => command.Groups["project"].Value),
        static project => !Repository.Has(project) || (Path.GetExtension(project) == "" && !HasProject(project)));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Filters_name_classes_of_their_project(string page) => Assert.Empty(FilteredCommand().Matches(Repository.TextOf(page))
        .Where(static command => !Repository
            .FilesIn(Path.Combine(Repository.Root, command.Groups["project"].Value), $"{command.Groups["name"].Value}.cs").Any())
        .Select(static command => command.Value));

    private static bool HasProject(string folder) => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.csproj").Any();

    private static bool LeadsSomewhere(string page, string target)
    {
        string[] parts = target.Split('#');
        string path = parts[0] == "" ? page : Path.Combine(Path.GetDirectoryName(page)!, parts[0]);
        return Repository.Has(path)
            && (parts.Length == 1 || Heading().Matches(Repository.TextOf(path)).Any(heading => Anchor(heading.Groups["text"].Value) == parts[1]));
    }

    private static string Anchor(string heading) =>
        NotInAnchors().Replace(heading.Trim().ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<![\w/:.(-])(src|tests|samples|benchmarks|docs)/[\w./-]*\w", RegexOptions.ExplicitCapture)]
    private static partial Regex NamedPath();

    [GeneratedRegex(@"dotnet [^\n`#]*?--project (?<project>\S+)|dotnet (test|build|publish|pack) (-c \w+ )?(?<project>[A-Za-z][\w./]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Command();

    [GeneratedRegex(@"(?<project>(tests|benchmarks)/\w+)[^\n`#]*? --filter '?\*?(?<name>\w+)", RegexOptions.ExplicitCapture)]
    private static partial Regex FilteredCommand();

    [GeneratedRegex(@"^#+ (?<text>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchors();
}
