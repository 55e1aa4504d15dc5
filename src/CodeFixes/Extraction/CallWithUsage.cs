using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tracking.Generator.Contract;

namespace Tracking.CodeFixes.Extraction;

/// <summary>
/// SDKs have methods that give a single embedding, without what it cost. The core asks the same SDK for a list of one, which comes with
/// its usage, and the caller takes the first.
/// </summary>
/// <param name="Method">The method that gives a list.</param>
/// <param name="Item">The place of the argument that is asked about.</param>
/// <param name="ItemsName">What the list's parameter is called.</param>
/// <param name="Result">What the method gives.</param>
/// <param name="Replaced">The expression that gave the single embedding.</param>
/// <param name="Rest">What follows the call within what is awaited, such as <c>.ConfigureAwait(false)</c>.</param>
/// <param name="Access">How the embedding is taken from the list.</param>
internal sealed record CallWithUsage(
    string Method, int Item, string ItemsName, ITypeSymbol Result, ExpressionSyntax Replaced, string Rest, string Access)
{
    private const string Extensions = "Microsoft.Extensions.AI.EmbeddingGeneratorExtensions";
    private const string EmbeddingClient = "OpenAI.Embeddings.EmbeddingClient";

    /// <summary>Whether a method gives a single embedding.</summary>
    internal static bool LeavesUsageOut(IMethodSymbol method) => method.ContainingType.ToDisplayString() switch
    {
        Extensions => method is { Name: "GenerateVectorAsync" or "GenerateAsync", ReducedFrom: not null },
        EmbeddingClient => method is { Name: "GenerateEmbedding" or "GenerateEmbeddingAsync", Parameters: [{ Type.SpecialType: SpecialType.System_String }, ..] },
        _ => false,
    };

    /// <summary>Null where what is done with the embedding cannot be done with one of a list.</summary>
    internal static CallWithUsage? Of(CallSite site, EditContext context)
    {
        if (site.Call.Expression is not MemberAccessExpressionSyntax
            || ItemOf(site) is not { } item
            || GivenBy(site) is not { } given)
        {
            return null;
        }

        string rest = given is AwaitExpressionSyntax wait ? wait.Expression.ToString().Substring(site.Call.ToString().Length) : string.Empty;
        return site.Method.ContainingType.ToDisplayString() == Extensions
            ? GeneratedEmbeddings(site, context) is { } generated
                ? new("GenerateAsync", item, "values", generated, given, rest, site.Method.Name == "GenerateAsync" ? "[0]" : "[0].Vector")
                : null
            : Replaceable(given, context) is { } replaced && ListMethodOf(site) is { } list
                ? new(list.Name, item, list.Parameters[0].Name, list.ReturnType, replaced, rest, ".Value[0]")
                : null;
    }

    /// <summary>The call for a list.</summary>
    internal InvocationExpressionSyntax Ask(InvocationExpressionSyntax call, ParseOptions options)
    {
        MemberAccessExpressionSyntax called = (MemberAccessExpressionSyntax)call.Expression;
        ArgumentSyntax argument = call.ArgumentList.Arguments[Item];
        string item = argument.Expression.WithoutTrivia().ToString();
        ExpressionSyntax list = SyntaxFactory.ParseExpression(
            options is CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp12 } ? $"new[] {{ {item} }}" : $"[{item}]");
        ArgumentSyntax items = argument.WithExpression(list.WithTriviaFrom(argument.Expression));
        return call
            .WithExpression(called.WithName(SyntaxFactory.IdentifierName(Method).WithTriviaFrom(called.Name)))
            .WithArgumentList(call.ArgumentList.WithArguments(call.ArgumentList.Arguments.Replace(
                argument,
                items.NameColon is null ? items : items.WithNameColon(SyntaxFactory.NameColon(ItemsName).WithTrailingTrivia(SyntaxFactory.Space)))));
    }

    // The first parameter of the method, wherever its argument stands.
    private static int? ItemOf(CallSite site)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = site.Call.ArgumentList.Arguments;
        string name = site.Method.Parameters[0].Name;
        int named = arguments.IndexOf(argument => argument.NameColon?.Name.Identifier.ValueText == name);
        return named >= 0 ? named : arguments.Count > 0 && arguments[0].NameColon is null ? 0 : null;
    }

    private static ExpressionSyntax? GivenBy(CallSite site) =>
        site.Method.Name.EndsWith("Async", StringComparison.Ordinal) ? AwaitOf(site.Call) : site.Call;

    private static AwaitExpressionSyntax? AwaitOf(InvocationExpressionSyntax call) => call.Parent switch
    {
        AwaitExpressionSyntax wait => wait,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax { Parent: AwaitExpressionSyntax wait } } => wait,
        _ => null,
    };

    private static INamedTypeSymbol? GeneratedEmbeddings(CallSite site, EditContext context)
    {
        Compilation compilation = context.Model.Compilation;
        ITypeSymbol last = site.Method.TypeArguments[site.Method.TypeArguments.Length - 1];
        ITypeSymbol? embedding = site.Method.Name == "GenerateAsync"
            ? last
            : compilation.GetTypeByMetadataName("Microsoft.Extensions.AI.Embedding`1")?.Construct(last);
        return embedding is not null
            && compilation.GetTypeByMetadataName("Microsoft.Extensions.AI.GeneratedEmbeddings`1") is { } list
            && compilation.GetTypeByMetadataName(TypeNames.TaskOf) is { } task
                ? task.Construct(list.Construct(embedding))
                : null;
    }

    private static IMethodSymbol? ListMethodOf(CallSite site)
    {
        string name = site.Method.Name.Replace("GenerateEmbedding", "GenerateEmbeddings");
        return site.Method.ContainingType.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(static method => method.Parameters is
            [{ Type: INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_String }] } }, ..]);
    }

    // The result of the call is a wrapper: what is taken out of it, or what it is converted to, can be taken from a list.
    private static ExpressionSyntax? Replaceable(ExpressionSyntax given, EditContext context)
    {
        ExpressionSyntax outer = given;
        while (outer.Parent is ParenthesizedExpressionSyntax parenthesized)
        {
            outer = parenthesized;
        }

        return outer.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" } access && access.Expression == outer
            ? access
            : context.Model.GetTypeInfo(given, context.CancellationToken).ConvertedType?.ToDisplayString() == "OpenAI.Embeddings.OpenAIEmbedding"
                ? given
                : null;
    }
}
