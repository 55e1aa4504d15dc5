using System.Collections.Immutable;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Tracking.AnalyzerRun;

/// <summary>A project as far as it is known without building it.</summary>
/// <param name="Path">The project file.</param>
/// <param name="Files">The C# files below it.</param>
internal sealed record CodeProject(string Path, ImmutableArray<string> Files)
{
    // What most projects have by implicit usings.
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions Options = CSharpParseOptions.Default
        .WithLanguageVersion(LanguageVersion.Preview)
        .WithPreprocessorSymbols(
            "NET", "NETCOREAPP", "NET5_0_OR_GREATER", "NET6_0_OR_GREATER", "NET7_0_OR_GREATER", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER");

    internal string Folder => System.IO.Path.GetDirectoryName(Path)!;

    internal string AssemblyName => System.IO.Path.GetFileNameWithoutExtension(Path);

    internal static IEnumerable<string> FilesBelow(string folder, IReadOnlySet<string> otherProjects)
    {
        foreach (string file in Directory.GetFiles(folder, "*.cs").Order(StringComparer.Ordinal))
        {
            yield return file;
        }

        foreach (string inner in Directory.GetDirectories(folder).Order(StringComparer.Ordinal))
        {
            if (!otherProjects.Contains(inner) && System.IO.Path.GetFileName(inner) is not ("bin" or "obj"))
            {
                foreach (string file in FilesBelow(inner, otherProjects))
                {
                    yield return file;
                }
            }
        }
    }

    /// <summary>The paths of the projects that this one names as references; none where the file cannot be read.</summary>
    internal IEnumerable<string> NamedProjects()
    {
        if (!File.Exists(Path))
        {
            return [];
        }

        try
        {
            return
            [
                .. XDocument.Load(Path).Descendants()
                    .Where(static element => element.Name.LocalName == "ProjectReference")
                    .Select(static element => element.Attribute("Include")?.Value)
                    .OfType<string>()
                    .SelectMany(static include => include.Split(';'))
                    .Select(include => System.IO.Path.GetFullPath(System.IO.Path.Combine(Folder, include.Trim().Replace("$(MSBuildThisFileDirectory)", string.Empty, StringComparison.Ordinal).Replace('\\', '/')))),
            ];
        }
        catch (XmlException)
        {
            return [];
        }
    }

    internal CSharpCompilation Compile(IEnumerable<MetadataReference> references) => CSharpCompilation.Create(
        AssemblyName,
        Files.Select(static file => (file, SourceText.From(File.ReadAllText(file), Encoding.UTF8)))
            .Append((System.IO.Path.Combine(Folder, "implicit usings"), SourceText.From(Usings, Encoding.UTF8)))
            .Select(static file => CSharpSyntaxTree.ParseText(file.Item2, Options, file.Item1)),
        references,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            allowUnsafe: true,
            concurrentBuild: false,
            nullableContextOptions: NullableContextOptions.Enable));
}
