using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tracking.Harness;

/// <summary>
/// All that a compilation depends on, given by the test and by packages of a fixed version: the result is the same on every machine.
/// </summary>
public sealed partial record HermeticCompilation
{
    public ImmutableArray<SourceFile> Sources { get; init; } = [];

    /// <summary>Files that analyzers and generators can read but that are not compiled.</summary>
    public ImmutableArray<SourceFile> AdditionalFiles { get; init; } = [];

    /// <summary><c>.editorconfig</c> and <c>.globalconfig</c> files, read by the compiler's own parser.</summary>
    public ImmutableArray<SourceFile> ConfigurationFiles { get; init; } = [];

    public ReferenceFramework Framework { get; init; } = ReferenceFramework.Net100;

    /// <summary>What is referenced beside the framework.</summary>
    public ImmutableArray<MetadataReference> References { get; init; } = [];

    /// <summary>The newest released version that the hosting compiler knows, unless the test says otherwise.</summary>
    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Latest;

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    public bool AllowUnsafe { get; init; }

    public int WarningLevel { get; init; } = 9999;

    public ImmutableDictionary<string, ReportDiagnostic> DiagnosticOptions { get; init; } =
        ImmutableDictionary<string, ReportDiagnostic>.Empty;

    /// <summary>What a project sets by the property of the same name.</summary>
    public bool TreatWarningsAsErrors { get; init; }

    public ImmutableArray<string> PreprocessorSymbols { get; init; } = [];

    public string AssemblyName { get; init; } = "TestAssembly";

    public OutputKind OutputKind { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    /// <summary>Whether doc comments are checked; the compiler of a project without a documentation file only parses them.</summary>
    public DocumentationMode Documentation { get; init; } = DocumentationMode.Parse;

    internal CSharpParseOptions ParseOptions =>
        new(LanguageVersion, Documentation, SourceCodeKind.Regular, PreprocessorSymbols);

    internal IEnumerable<MetadataReference> AllReferences => ReferenceFrameworkAssemblies.Of(Framework).Concat(References);

    /// <summary>Sources at numbered paths, in the order given.</summary>
    public static HermeticCompilation Of(params string[] sources) =>
        new() { Sources = [.. sources.Select((text, index) => SourceFile.Numbered(index, text))] };

    /// <summary>Sources at paths of their own.</summary>
    public static HermeticCompilation Of(params SourceFile[] sources) => new() { Sources = [.. sources] };

    /// <summary>The compilation, before any generator has run. Markup is not removed.</summary>
    public CSharpCompilation Build()
    {
        CSharpParseOptions parseOptions = ParseOptions;
        return CSharpCompilation.Create(
            AssemblyName,
            Sources.Select(source => SourceEdits.Parse(source, parseOptions)),
            AllReferences,
            CompilationOptions.WithSyntaxTreeOptionsProvider(new ConfigurationSet(ConfigurationFiles).Severities));
    }

    /// <summary>The options, without severities from configuration files: a workspace reads those itself.</summary>
    internal CSharpCompilationOptions CompilationOptions => new(
        OutputKind,
        allowUnsafe: AllowUnsafe,
        generalDiagnosticOption: TreatWarningsAsErrors ? ReportDiagnostic.Error : ReportDiagnostic.Default,
        warningLevel: WarningLevel,
        // As in every project: packages are built against older versions of the framework (the SDK's NoWarn).
        specificDiagnosticOptions: DiagnosticOptions.Add("CS1701", ReportDiagnostic.Suppress).Add("CS1702", ReportDiagnostic.Suppress),
        nullableContextOptions: Nullable,
        deterministic: true);
}
