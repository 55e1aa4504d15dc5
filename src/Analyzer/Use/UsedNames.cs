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
    private readonly bool[] begins = new bool[AsciiLength];

    internal UsedNames(IEnumerable<string> names)
    {
        byHash = names.GroupBy(static name => HashOf(name, 0, name.Length)).ToDictionary(static group => group.Key, static group => group.ToImmutableArray());
        foreach (char first in byHash.Values.SelectMany(static each => each).Where(static name => name.Length > 0 && name[0] < AsciiLength).Select(static name => name[0]))
        {
            begins[first] = true;
        }
    }

    internal ImmutableHashSet<string> In(SyntaxTree file)
    {
        ImmutableHashSet<string>.Builder found = ImmutableHashSet.CreateBuilder(StringComparer.Ordinal);
        string text = file.GetText().ToString();
        if (EscapedNames.MayBeIn(text))
        {
            return [.. byHash.Values.SelectMany(static names => names)];
        }

        HashSet<int>? declared = null;
        int at = 0;
        while (at < text.Length)
        {
            int start = at;
            int hash = 0;
            if (text[at] < AsciiLength && !begins[text[at]])
            {
                // Most words begin otherwise.
                bool isWord = IsOfWord(text[at]);
                do
                {
                    at++;
                }
                while (isWord && at < text.Length && IsOfWord(text[at]));
                continue;
            }

            while (at < text.Length && IsOfWord(text[at]))
            {
                hash = Add(hash, text[at]);
                at++;
            }

            if (at == start)
            {
                at++;
            }
            else if (byHash.TryGetValue(hash, out ImmutableArray<string> names))
            {
                foreach (string name in names)
                {
                    if (name.Length == at - start && string.CompareOrdinal(name, 0, text, start, name.Length) == 0)
                    {
                        declared ??= [.. MethodsIn(file).Select(static method => method.Identifier.SpanStart)];
                        if (!declared.Contains(start) && IsUse(file, start))
                        {
                            found.Add(name);
                        }
                    }
                }
            }
        }

        return found.ToImmutable();
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

    private static bool IsOfWord(char character) =>
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
