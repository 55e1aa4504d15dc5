using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace Tracking.Analyzer.Settings;

/// <summary>The methods of one type that an entry of a setting names.</summary>
/// <param name="TypeName">The type's metadata name (<c>Namespace.Outer+Inner`1</c>).</param>
/// <param name="MethodName">The methods' name, or the beginning of their names; empty for all methods of the type.</param>
/// <param name="IsPrefix">Whether it is the beginning.</param>
internal sealed record NamedMethods(string TypeName, string MethodName, bool IsPrefix)
{
    private const char AnyEnd = '*';
    private const string Constructor = "..ctor";

    // No metadata name can be longer (CS7013): what is longer names nothing, and is not worth a search through thousands of namespaces.
    private const int LongestName = 1023;

    private static readonly char[] Separators = [',', ';'];

    internal bool Names(string method) => IsPrefix ? method.StartsWith(MethodName, StringComparison.Ordinal) : method == MethodName;

    /// <summary>The entries of a setting's value, which stand between commas, semicolons or blanks.</summary>
    internal static IEnumerable<string> EntriesOf(string value)
    {
        int start = 0;
        for (int end = 0; end <= value.Length; end++)
        {
            if (end == value.Length || Array.IndexOf(Separators, value[end]) >= 0 || char.IsWhiteSpace(value[end]))
            {
                if (end > start)
                {
                    yield return value.Substring(start, end - start);
                }

                start = end + 1;
            }
        }
    }

    /// <summary>
    /// Reads <c>Namespace.Type.Method</c>, <c>Namespace.Type.Method*</c>, <c>Namespace.Type.*</c> or <c>Namespace.Type..ctor</c>;
    /// null for what cannot be the name of a method.
    /// </summary>
    internal static NamedMethods? Parse(string entry)
    {
        if (entry.Length > LongestName)
        {
            return null;
        }

        int dot = entry.EndsWith(Constructor, StringComparison.Ordinal) ? entry.Length - Constructor.Length : entry.LastIndexOf('.');
        if (dot <= 0 || !IsTypeName(entry.Substring(0, dot)))
        {
            return null;
        }

        string method = entry.Substring(dot + 1);
        bool isPrefix = method.Length > 0 && method[method.Length - 1] == AnyEnd;
        string name = isPrefix ? method.TrimEnd(AnyEnd) : method;
        return name == Constructor.Substring(1) || SyntaxFacts.IsValidIdentifier(name) || (isPrefix && name.Length == 0)
            ? new(entry.Substring(0, dot), name, isPrefix)
            : null;
    }

    private static bool IsTypeName(string name) => name.Split('.', '+').All(IsPartOfTypeName);

    private static bool IsPartOfTypeName(string part)
    {
        int aritySuffix = part.IndexOf('`');
        return aritySuffix < 0
            ? SyntaxFacts.IsValidIdentifier(part)
            : SyntaxFacts.IsValidIdentifier(part.Substring(0, aritySuffix))
                && int.TryParse(part.Substring(aritySuffix + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int arity)
                && arity > 0;
    }
}
