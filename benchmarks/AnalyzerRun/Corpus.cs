using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tracking.AnalyzerRun;

/// <summary>The projects in a folder, each compiled from the files below it and the projects that it names.</summary>
internal sealed class Corpus
{
    private readonly Dictionary<string, CodeProject> projects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CSharpCompilation> compilations = new(StringComparer.Ordinal);

    private Corpus(References references) => References = references;

    internal References References { get; }

    /// <summary>Every project with its compilation.</summary>
    internal IEnumerable<(CodeProject Project, CSharpCompilation Compilation)> Compilations =>
        projects.Values.OrderBy(static project => project.Path, StringComparer.Ordinal).Select(project => (project, Compile(project, [])));

    internal static Corpus In(string folder, References references)
    {
        Corpus corpus = new(references);
        string[] paths = Directory.GetFiles(folder, "*.csproj", SearchOption.AllDirectories);
        HashSet<string> folders = new(paths.Select(static path => Path.GetDirectoryName(path)!), StringComparer.Ordinal);
        foreach (string path in paths)
        {
            // A second project in one folder has mostly the same files.
            string directory = Path.GetDirectoryName(path)!;
            if (!corpus.projects.Values.Any(project => project.Folder == directory))
            {
                corpus.projects[path] = new(path, [.. CodeProject.FilesBelow(directory, folders)]);
            }
        }

        CodeProject loose = new(Path.Combine(folder, "loose"), [.. CodeProject.FilesBelow(folder, folders)]);
        if (!loose.Files.IsEmpty && !folders.Contains(folder))
        {
            corpus.projects[loose.Path] = loose;
        }

        return corpus;
    }

    private CSharpCompilation Compile(CodeProject project, ImmutableHashSet<string> under)
    {
        if (compilations.TryGetValue(project.Path, out CSharpCompilation? compiled))
        {
            return compiled;
        }

        CSharpCompilation[] named =
        [
            .. Reached(project, [project.Path]).Where(each => !under.Contains(each.Path)).Select(each => Compile(each, under.Add(project.Path))),
        ];
        CSharpCompilation compilation = project.Compile([
            .. References.Without(named.Select(static each => each.AssemblyName!).Append(project.AssemblyName)),
            .. named.Select(static each => each.ToMetadataReference()),
        ]);
        return compilations[project.Path] = compilation;
    }

    // What a referenced project refers to is seen as well.
    private IEnumerable<CodeProject> Reached(CodeProject from, HashSet<string> seen)
    {
        foreach (string path in from.NamedProjects())
        {
            if (seen.Add(path) && projects.TryGetValue(path, out CodeProject? project))
            {
                yield return project;
                foreach (CodeProject further in Reached(project, seen))
                {
                    yield return further;
                }
            }
        }
    }
}
