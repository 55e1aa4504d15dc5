using Microsoft.CodeAnalysis.CSharp;

namespace Tracking.Generator.Model;

/// <summary>Names of the user's as they are written in generated code.</summary>
internal static class Identifier
{
    /// <summary>A name, escaped if it is a keyword anywhere.</summary>
    internal static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;
}
