using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Text;

namespace Tracking.Harness;

/// <summary>A compilation as a project of a workspace, and back.</summary>
internal static class WorkspaceProject
{
    public static Project Open(AdhocWorkspace workspace, HermeticCompilation source, ImmutableArray<IIncrementalGenerator> generators)
    {
        ProjectId id = ProjectId.CreateNewId();
        ProjectInfo info = ProjectInfo.Create(
            id,
            VersionStamp.Default,
            source.AssemblyName,
            source.AssemblyName,
            LanguageNames.CSharp,
            filePath: SourceFile.Folder + source.AssemblyName + ".csproj",
            compilationOptions: source.CompilationOptions,
            parseOptions: source.ParseOptions,
            documents: source.Sources.Select(file => Document(id, file)),
            metadataReferences: source.AllReferences,
            analyzerReferences: generators.IsEmpty ? [] : [GeneratorFileReference.Of(generators) ?? new GeneratorReference(generators)],
            additionalDocuments: source.AdditionalFiles.Select(file => Document(id, file)))
            .WithAnalyzerConfigDocuments(source.ConfigurationFiles.Select(file => Document(id, file)));
        Solution solution = workspace.CurrentSolution.AddProject(info);

        // New lines that a fix writes are the same on every machine.
        return solution.WithOptions(solution.Options.WithChangedOption(FormattingOptions.NewLine, LanguageNames.CSharp, "\n"))
            .GetProject(id)!;
    }

    /// <summary>The compilation of the project's own documents: the trees are the documents' own.</summary>
    public static async Task<CSharpCompilation> CompileWithoutGeneratorsAsync(Project project) =>
        (CSharpCompilation)(await project.WithAnalyzerReferences([]).GetCompilationAsync())!;

    /// <summary>The same compilation with the texts that the project has now.</summary>
    public static async Task<HermeticCompilation> ReadAsync(Project project, HermeticCompilation before) => before with
    {
        Sources = await ReadAsync(project.Documents),
        AdditionalFiles = await ReadAsync(project.AdditionalDocuments),
    };

    private static async Task<ImmutableArray<SourceFile>> ReadAsync(IEnumerable<TextDocument> documents)
    {
        ImmutableArray<SourceFile>.Builder files = ImmutableArray.CreateBuilder<SourceFile>();
        foreach (TextDocument document in documents)
        {
            SourceText text = await document.GetTextAsync();

            // A fix that adds a document need not say where it stands.
            files.Add(new SourceFile(document.FilePath ?? SourceFile.Folder + document.Name, text.ToString()));
        }

        return files.ToImmutable();
    }

    private static DocumentInfo Document(ProjectId project, SourceFile file) => DocumentInfo.Create(
        DocumentId.CreateNewId(project),
        file.Name,
        loader: TextLoader.From(TextAndVersion.Create(SourceText.From(file.Text, Encoding.UTF8), VersionStamp.Default, file.Path)),
        filePath: file.Path);
}
