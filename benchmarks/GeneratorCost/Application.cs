using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace Tracking.GeneratorCost;

/// <summary>An application of many files, some of which hold methods for a generator.</summary>
/// <param name="Files">How many files it has.</param>
/// <param name="Methods">How many methods ask for the generator, five in a file.</param>
public sealed record Application(int Files, int Methods)
{
    private const int MethodsPerFile = 5;

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. Net100.References.All,
        .. new[] { typeof(ModelCallTracking), typeof(IChatClient), typeof(ILogger) }
            .Select(static type => MetadataReference.CreateFromFile(type.Assembly.Location)),
    ];

    /// <summary>The compilation, parsed anew so that nothing is remembered of another one.</summary>
    public CSharpCompilation Compile(Subject subject) => CSharpCompilation.Create(
        "Application",
        Enumerable.Range(0, Files).Select(index => Parse(PathOf(index), TextOf(index, subject))),
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The file in the middle, or the nearest before it, that has methods for the generator, or that has none.</summary>
    public string PathToEdit(bool withMethods)
    {
        int last = withMethods ? Methods / MethodsPerFile : Files;
        return PathOf(withMethods ? last / 2 : last - 1);
    }

    /// <summary>Changes a number in a method's body, as typing does.</summary>
    public static CSharpCompilation Edit(CSharpCompilation compilation, string path, int number)
    {
        const string Before = "int edited = ";
        SyntaxTree tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == path);
        SourceText text = tree.GetText();
        string content = text.ToString();
        int start = content.IndexOf(Before, StringComparison.Ordinal) + Before.Length;
        int end = content.IndexOf(';', start);
        SourceText changed = text.WithChanges(new TextChange(TextSpan.FromBounds(start, end), number.ToString(CultureInfo.InvariantCulture)));
        return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(changed));
    }

    private static string PathOf(int index) => $"/application/File{index}.cs";

    private static SyntaxTree Parse(string path, string text) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), CSharpParseOptions.Default, path);

    private string TextOf(int index, Subject subject)
    {
        IEnumerable<string> methods = Enumerable.Range(index * MethodsPerFile, MethodsPerFile)
            .Where(number => number < Methods)
            .Select(subject.Method);
        return $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Threading;
            using System.Threading.Tasks;
            using Microsoft.Extensions.AI;
            using Microsoft.Extensions.Logging;
            using Tracking;

            namespace Application.Area{{index % 20}};

            public partial class Service{{index}}(IChatClient chat, ILogger logger, ModelCallTracking tracking)
            {
            {{string.Concat(methods)}}
            {{string.Concat(Enumerable.Range(0, 10).Select(OrdinaryMethod))}}
                [Obsolete]
                public string Describe() => $"{chat} {logger} {tracking}";

                public int Edited()
                {
                    int edited = 0;
                    return edited;
                }
            }
            """;
    }

    private static string OrdinaryMethod(int number) => $$"""
            public Dictionary<string, int> Ordinary{{number}}(IEnumerable<string> names, int limit)
            {
                Dictionary<string, int> counts = new(StringComparer.Ordinal);
                foreach (string name in names.Where(name => name.Length < limit))
                {
                    counts.TryGetValue(name, out int count);
                    counts[name] = count + 1;
                }

                return counts;
            }

        """;
}
