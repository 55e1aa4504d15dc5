using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tracking.Analyzer.Use;

/// <summary>What carries the attribute of a tracked method in one file, by the looks of it: nothing is bound.</summary>
internal static class MarkedDeclarations
{
    internal const string Mark = "TrackedModel";

    /// <summary>The declarations, each with the attribute that seems to be the one.</summary>
    /// <param name="file">The file.</param>
    /// <param name="isByAnyName">Whether another file gives the attribute a name.</param>
    internal static IEnumerable<(SyntaxNode Declaration, AttributeSyntax Attribute)> In(SyntaxTree file, bool isByAnyName)
    {
        SyntaxNode root = file.GetRoot();
        string text = file.GetText().ToString();
        List<AttributeSyntax> found = [];
        bool hasOtherName = isByAnyName || EscapedNames.AreIn(file);
        for (int at = text.IndexOf(Mark, StringComparison.Ordinal); at >= 0 && !hasOtherName; at = text.IndexOf(Mark, at + Mark.Length, StringComparison.Ordinal))
        {
            SyntaxToken token = root.FindToken(at);
            if (token.Span.Contains(at) && token.Parent?.FirstAncestorOrSelf<SyntaxNode>(static node => node is AttributeSyntax or UsingDirectiveSyntax) is { } mention)
            {
                hasOtherName = mention is UsingDirectiveSyntax;
                if (mention is AttributeSyntax attribute)
                {
                    found.Add(attribute);
                }
            }
        }

        return (hasOtherName ? root.DescendantNodes().OfType<AttributeSyntax>() : found)
            .Where(static attribute => attribute.Parent?.Parent is not null)
            .Select(static attribute => (attribute.Parent!.Parent!, attribute));
    }
}
