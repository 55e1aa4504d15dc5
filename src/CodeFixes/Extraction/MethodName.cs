using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tracking.CodeFixes.Extraction;

/// <summary>
/// What an extracted method is called: after the member that asks, and what is asked for (<c>SearchEmbeddingAsync</c>). Calls are
/// recorded under it, so that it has to tell one call from another.
/// </summary>
internal static class MethodName
{
    private const string AsyncSuffix = "Async";
    private const string Response = "Response";

    // What the methods of SDKs begin with: it says that something is asked for, and not what.
    private static readonly string[] Verbs = ["Get", "Generate", "Create", "Complete", "Invoke", "Run", "Send", "Chat", "Prompt"];

    internal static string Of(CallSite site, ITypeSymbol result)
    {
        string asked = WithoutAsync(site.Method.Name);
        string noun = NounOf(asked, result);
        string member = WithoutAsync(MemberOf(site));
        string stem = member.EndsWith(noun, StringComparison.Ordinal) ? member + "Call" : member + noun;
        return asked.Length < site.Method.Name.Length ? stem + AsyncSuffix : stem;
    }

    private static string NounOf(string asked, ITypeSymbol result)
    {
        // A single word says that something is asked for, and not what.
        string verb = asked.Skip(1).Any(char.IsUpper)
            ? Verbs.FirstOrDefault(each => asked.StartsWith(each, StringComparison.Ordinal)) ?? string.Empty
            : asked;
        string noun = asked.Substring(verb.Length);
        return noun switch
        {
            "" => IsEmbedding(result) ? "Embeddings" : Response,
            "Vector" => "Embedding",
            "Streaming" => "Streaming" + Response,
            _ when char.IsUpper(noun[0]) => noun,
            _ => asked,
        };
    }

    private static bool IsEmbedding(ITypeSymbol result) =>
        result.ToDisplayString().Contains("Embedding");

    private static string MemberOf(CallSite site) => site.Member switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        EventDeclarationSyntax @event => @event.Identifier.ValueText,
        IndexerDeclarationSyntax => "Item",
        _ => site.Type.Name,
    };

    private static string WithoutAsync(string name) =>
        name.EndsWith(AsyncSuffix, StringComparison.Ordinal) && name.Length > AsyncSuffix.Length
            ? name.Substring(0, name.Length - AsyncSuffix.Length)
            : name;
}
