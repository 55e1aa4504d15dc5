using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tracking.Generator.Contract;
using Tracking.Generator.Model;

namespace Tracking.Generator.Parsing;

/// <summary>
/// Files with C# in them that Razor's generator compiles. This one sees no code of theirs, only their text: enough to say so to who has
/// written something there that it would need.
/// </summary>
internal static class MarkupFile
{
    private const string CannotSee = "whose code another generator writes and this one cannot see";

    // What the names of both attributes begin with.
    private const string Mark = "TrackedModel";

    private static readonly HashSet<string> Attributes = new(AttributeAliases.None.NamesIn([]), StringComparer.Ordinal);
    private static readonly string[] Blocks = ["@code", "@functions"];
    private static readonly string[] TypeKeywords = ["class", "struct", "record", "interface", "enum"];

    /// <summary>The tracked methods that a file declares, none of which can get a body.</summary>
    internal static IEnumerable<ReportModel> TrackedMethodsIn(AdditionalText file, CancellationToken cancellationToken)
    {
        if (!MarkupPath.Is(file.Path) || file.GetText(cancellationToken) is not { } source)
        {
            yield break;
        }

        string text = source.ToString();
        for (int at = text.IndexOf(Mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Mark, at + 1, StringComparison.Ordinal))
        {
            if (StartOfAttributes(text, at) is { } start && IsCode(text, start) && MethodAt(text, start) is { } method)
            {
                TextSpan span = new(start + method.Identifier.SpanStart, method.Identifier.Span.Length);
                yield return new(
                    RuleIds.UnsupportedShape,
                    file.Path,
                    span,
                    source.Lines.GetLinePositionSpan(span),
                    new[] { method.Identifier.ValueText, $"it stands in a Razor file, {CannotSee}; move it and its core into a code file{CodeFileOf(file.Path)}" }.ToEquatableArray());
            }
        }
    }

    /// <summary>The report about a method with types that are not known, if one of the files declares one of them.</summary>
    internal static ReportModel? Find(UnknownTypesModel unknown, IEnumerable<AdditionalText> files, CancellationToken cancellationToken)
    {
        foreach (AdditionalText file in files)
        {
            if (MarkupPath.Is(file.Path) && unknown.Names.FirstOrDefault(name => Declares(file, name, cancellationToken)) is { } declared)
            {
                return unknown.Report with
                {
                    Arguments = unknown.Report.Arguments
                        .Append($"its signature names '{declared}' of '{Path.GetFileName(file.Path)}', {CannotSee}; declare that type in a code file (.cs)")
                        .ToEquatableArray(),
                };
            }
        }

        return null;
    }

    private static bool Declares(AdditionalText file, string name, CancellationToken cancellationToken)
    {
        if (Path.GetFileNameWithoutExtension(file.Path) == name)
        {
            return true;
        }

        string text = file.GetText(cancellationToken)?.ToString() ?? string.Empty;
        for (int at = text.IndexOf(name, StringComparison.Ordinal); at > 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            if (IsWord(text, at, name.Length)
                && text.Substring(0, at).TrimEnd() is var before
                && before.Length < at
                && TypeKeywords.Any(keyword => before.EndsWith(keyword, StringComparison.Ordinal) && IsWord(before, before.Length - keyword.Length, keyword.Length)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWord(string text, int at, int length) =>
        (at == 0 || !SyntaxFacts.IsIdentifierPartCharacter(text[at - 1]))
        && (at + length == text.Length || !SyntaxFacts.IsIdentifierPartCharacter(text[at + length]));

    // The attribute need not be the first of its list.
    private static int? StartOfAttributes(string text, int at)
    {
        int start = text.LastIndexOf('[', at);
        return start >= 0 && text.IndexOf('\n', start, at - start) < 0 ? start : null;
    }

    // Markup can show such code to its reader, and comments can hold it.
    private static bool IsCode(string text, int at)
    {
        string before = text.Substring(0, at);
        return Blocks.Any(block => before.IndexOf(block, StringComparison.Ordinal) >= 0)
            && before.LastIndexOf("@*", StringComparison.Ordinal) <= before.LastIndexOf("*@", StringComparison.Ordinal)
            && before.LastIndexOf("/*", StringComparison.Ordinal) <= before.LastIndexOf("*/", StringComparison.Ordinal)
            && before.Substring(before.LastIndexOf('\n') + 1).IndexOf("//", StringComparison.Ordinal) < 0;
    }

    private static MethodDeclarationSyntax? MethodAt(string text, int start) =>
        SyntaxFactory.ParseMemberDeclaration(text, start, consumeFullText: false) is MethodDeclarationSyntax { Identifier.IsMissing: false } method
        && method.AttributeLists.SelectMany(static list => list.Attributes).Any(static attribute => IsTracked(attribute.Name))
            ? method
            : null;

    private static bool IsTracked(NameSyntax attribute) =>
        AttributeAliases.NameOf(attribute) is { } name
        && name.StartsWith(Mark, StringComparison.Ordinal)
        && (Attributes.Contains(name) || Attributes.Contains(name + AttributeAliases.Suffix));

    private static string CodeFileOf(string path) =>
        path.EndsWith(MarkupPath.Razor, StringComparison.OrdinalIgnoreCase) ? $", '{Path.GetFileName(path)}.cs'" : " (.cs)";
}
