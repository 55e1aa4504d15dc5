using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tracking.Analyzer.Use;

/// <summary>The files of a compilation in which methods can be marked as tracked.</summary>
internal sealed class MarkedFiles
{
    private static readonly string[] Marks = ["TrackedModel"];

    private readonly HashSet<SyntaxTree> files;

    internal MarkedFiles(Compilation compilation)
    {
        files = new(compilation.SyntaxTrees.Where(static tree => SourceMentions.Any(tree, Marks)));

        // By another name they can be marked in any file.
        if (files.Any(GivesOtherName))
        {
            files.UnionWith(compilation.SyntaxTrees);
        }
    }

    internal bool IsEmpty => files.Count == 0;

    internal bool Contain(SyntaxTree file) => files.Contains(file);

    private static bool GivesOtherName(SyntaxTree file) => file.GetRoot() is CompilationUnitSyntax { Usings: var usings }
        && usings.Any(static directive => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) && directive.Alias is not null);
}
