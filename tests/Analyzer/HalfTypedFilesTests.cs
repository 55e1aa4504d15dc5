using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Tracking.CodeFixes;
using Tracking.Generator;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests;

/// <summary>
/// Files of this repository, cut where somebody may have stopped typing, with every analyzer, and every fix for what they report.
/// Each file is cut at a few places, other ones in each run; <c>TRACKING_CUT_SEED</c> (it is in the failure) repeats a run, and
/// <c>TRACKING_CUTS</c> cuts more often: with 100000 each file at each character. <c>TRACKING_CUT_FOLDER</c> names a folder of other
/// code, from the root of the repository if it is relative, that is cut as well.
/// </summary>
public sealed class HalfTypedFilesTests
{
    private static readonly int Seed = Setting("TRACKING_CUT_SEED", Random.Shared.Next());
    private static readonly int Cuts = Setting("TRACKING_CUTS", 2);

    private static readonly AnalyzerRun Run = AnalyzerRun.Of([.. All<DiagnosticAnalyzer>(typeof(DiagnosticIds))]).After(new TrackedModelCallGenerator());
    private static readonly CodeFixProvider[] Fixes = [.. All<CodeFixProvider>(typeof(MakeMethodPartialFix))];

    public static TheoryData<string> Files { get; } =
    [
        .. new[] { "samples/Mistakes/Fixable", "samples/Mistakes/ByHand", "samples/QuickStart/Bots" }
            .SelectMany(static folder => Directory.GetFiles(Path.Combine(RepositoryRoot.Path, folder), "*.cs"))
            .Select(static file => Path.GetRelativePath(RepositoryRoot.Path, file))
            .Order(StringComparer.Ordinal),
        .. OtherFiles().Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task No_analyzer_and_no_fix_throws_wherever_a_file_ends(string file)
    {
        string text = await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Path, file));
        foreach (int length in LengthsOf(text))
        {
            try
            {
                await TryAsync(text[..length], BesidesOf(file));
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"{file}, cut after {length} characters (TRACKING_CUT_SEED={Seed}): {exception.Message}", exception);
            }
        }
    }

    // A folder that is not there fails: without a word, nothing of it would be cut.
    private static string[] OtherFiles() => Environment.GetEnvironmentVariable("TRACKING_CUT_FOLDER") is { Length: > 0 } folder
        ? Directory.GetFiles(Path.Combine(RepositoryRoot.Path, folder), "*.cs", SearchOption.AllDirectories)
        : [];

    private static async Task TryAsync(string text, IEnumerable<string> besides)
    {
        HermeticCompilation source = besides.Aggregate(
            TrackedCode.Of(text),
            static (compilation, file) => compilation.WithSource(Path.GetFileName(file), File.ReadAllText(file)))
            .WithEditorConfig("root = true\n[*.cs]\ntracking_model_calls = Mistakes.Gateway.AskAsync");
        AnalyzerResult result = await Run.ReportAsync(source);

        using AdhocWorkspace workspace = new();
        Project project = workspace.AddProject("App", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .WithMetadataReferences(source.Build().References);
        project = source.Sources.Aggregate(project, static (each, file) => each.AddDocument(file.Name, file.Text, filePath: file.Path).Project);
        Document document = project.Documents.Single(static document => document.Name == TrackedCode.File);
        SyntaxTree tree = (await document.GetSyntaxTreeAsync())!;
        foreach (Diagnostic reported in result.Diagnostics.Where(each => each.Location.SourceTree?.FilePath == tree.FilePath))
        {
            Diagnostic diagnostic = Diagnostic.Create(
                reported.Descriptor, Location.Create(tree, reported.Location.SourceSpan), reported.AdditionalLocations.Take(0), reported.Properties);
            foreach (CodeFixProvider fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(reported.Id)))
            {
                await ApplyAsync(fix, document, diagnostic);
            }
        }
    }

    private static async Task ApplyAsync(CodeFixProvider fix, Document document, Diagnostic diagnostic)
    {
        List<CodeAction> offered = [];
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offered.Add(action), CancellationToken.None));
        foreach (CodeAction action in offered)
        {
            Assert.NotEmpty(await action.GetOperationsAsync(CancellationToken.None));
        }
    }

    private static IEnumerable<int> LengthsOf(string text) =>
        Cuts >= text.Length ? Enumerable.Range(0, text.Length + 1) : new Random(Seed).GetItems(Enumerable.Range(0, text.Length + 1).ToArray(), Cuts);

    // What the file needs of its project to mean something.
    private static IEnumerable<string> BesidesOf(string file) =>
        new[] { "Gateway.cs", "Answer.cs" }
            .Select(name => Path.Combine(RepositoryRoot.Path, Path.GetDirectoryName(file)!, name))
            .Where(path => File.Exists(path) && Path.GetFileName(path) != Path.GetFileName(file));

    private static IEnumerable<T> All<T>(Type inAssemblyOf) => inAssemblyOf.Assembly.GetTypes()
        .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(T)))
        .Select(static type => (T)Activator.CreateInstance(type)!);

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : otherwise;
}
