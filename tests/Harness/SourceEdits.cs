using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Tracking.Harness;

/// <summary>Edits to a compilation that keep all other trees, as an editor does: the second half of an incremental test.</summary>
public static class SourceEdits
{
    /// <summary>Replaces a text that must occur exactly once in the file of this name.</summary>
    public static CSharpCompilation WithReplaced(this CSharpCompilation compilation, string fileName, string old, string replacement)
    {
        SyntaxTree tree = compilation.Tree(fileName);
        SourceText text = tree.GetText();
        string content = text.ToString();
        int position = content.IndexOf(old, StringComparison.Ordinal);
        if (position < 0 || content.IndexOf(old, position + 1, StringComparison.Ordinal) >= 0)
        {
            throw new ArgumentException($"'{old}' does not occur exactly once in {fileName}.", nameof(old));
        }

        // The tree learns what changed, so that the parser reuses the other nodes, as in an editor.
        SourceText changed = text.WithChanges(new TextChange(new TextSpan(position, old.Length), replacement));
        return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(changed));
    }

    /// <summary>Replaces the whole text of the file of this name.</summary>
    public static CSharpCompilation WithText(this CSharpCompilation compilation, string fileName, string text)
    {
        SyntaxTree tree = compilation.Tree(fileName);
        return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(text, Encoding.UTF8)));
    }

    public static CSharpCompilation WithFile(this CSharpCompilation compilation, string fileName, string text) =>
        compilation.AddSyntaxTrees(Parse(
            SourceFile.Named(fileName, text), (CSharpParseOptions?)compilation.SyntaxTrees.FirstOrDefault()?.Options));

    public static CSharpCompilation WithoutFile(this CSharpCompilation compilation, string fileName) =>
        compilation.RemoveSyntaxTrees(compilation.Tree(fileName));

    /// <summary>The tree of the file of this name.</summary>
    public static SyntaxTree Tree(this CSharpCompilation compilation, string fileName) =>
        compilation.SyntaxTrees.Single(tree => Path.GetFileName(tree.FilePath) == fileName);

    // The encoding matters: a text without one cannot be emitted with debug information (CS8055).
    internal static SyntaxTree Parse(SourceFile source, CSharpParseOptions? options) =>
        CSharpSyntaxTree.ParseText(SourceText.From(source.Text, Encoding.UTF8), options, source.Path);
}
