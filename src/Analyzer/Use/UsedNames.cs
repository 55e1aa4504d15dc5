using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tracking.Analyzer.Use;

/// <summary>Which of some names a file uses, other than to declare a method or in an attribute. Words are told by their hashes: there may be thousands.</summary>
internal sealed class UsedNames
{
    private const int AsciiLength = 128;

    private readonly Dictionary<int, ImmutableArray<string>> byHash;
    private readonly char[] beginnings;

    internal UsedNames(IEnumerable<string> names)
    {
        byHash = names.GroupBy(static name => HashOf(name, 0, name.Length)).ToDictionary(static group => group.Key, static group => group.ToImmutableArray());
        beginnings = [.. byHash.Values.SelectMany(static each => each).Where(static name => name.Length > 0).Select(static name => name[0]).Distinct()];
    }

    internal ImmutableHashSet<string> In(SyntaxTree file)
    {
        string text = file.GetText().ToString();
        if (EscapedNames.AreIn(file))
        {
            return [.. byHash.Values.SelectMany(static names => names)];
        }

        ImmutableHashSet<string> found = [];
        HashSet<int>? declared = null;
        foreach ((int start, string name) in WordsIn(text))
        {
            declared ??= [.. MethodsIn(file).Select(static method => method.Identifier.SpanStart)];
            if (!declared.Contains(start) && IsUse(file, start))
            {
                found = found.Add(name);
            }
        }

        return found;
    }

    // From one character to the next that a name begins with: most of a text is passed over in large steps.
    private IEnumerable<(int Start, string Name)> WordsIn(string text)
    {
        int end;
        for (int start = text.IndexOfAny(beginnings); start >= 0; start = text.IndexOfAny(beginnings, end))
        {
            bool isBeginning = start == 0 || !IsOfWord(text[start - 1]);
            int hash = 0;
            for (end = start; end < text.Length && IsOfWord(text[end]); end++)
            {
                hash = Add(hash, text[end]);
            }

            if (isBeginning && byHash.TryGetValue(hash, out ImmutableArray<string> names))
            {
                foreach (string name in names)
                {
                    if (name.Length == end - start && string.CompareOrdinal(name, 0, text, start, name.Length) == 0)
                    {
                        yield return (start, name);
                    }
                }
            }

            end = Math.Max(end, start + 1);
        }
    }

    private static IEnumerable<MethodDeclarationSyntax> MethodsIn(SyntaxTree file) =>
        file.GetRoot().DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax).OfType<MethodDeclarationSyntax>();

    private static bool IsUse(SyntaxTree file, int position)
    {
        SyntaxToken token = file.GetRoot().FindToken(position);
        return token.Span.Contains(position)
            && token.IsKind(SyntaxKind.IdentifierToken)
            && token.Parent is { } parent and not MethodDeclarationSyntax
            && parent.FirstAncestorOrSelf<AttributeSyntax>() is null;
    }

    internal static bool IsOfWord(char character) =>
        character < AsciiLength
            ? character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'
            : char.IsLetterOrDigit(character);

    private static int HashOf(string text, int start, int length)
    {
        int hash = 0;
        for (int index = start; index < start + length; index++)
        {
            hash = Add(hash, text[index]);
        }

        return hash;
    }

    private static int Add(int hash, char character) => unchecked((hash * 31) + character);
}
