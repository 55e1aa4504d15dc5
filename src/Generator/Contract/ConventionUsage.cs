using Microsoft.CodeAnalysis;

namespace Tracking.Generator.Contract;

/// <summary>Where a type that is not known holds token counts, under the names that providers and their SDKs use.</summary>
/// <param name="Counts">The argument of the report for each count, and the code that reads it from <see cref="Placeholder"/>.</param>
/// <param name="UsageAccess">How to come from the response to its usage.</param>
/// <param name="Texts">What else is read: the property of the reading, and how to come to it from the response.</param>
/// <param name="Symbols">All members that are named.</param>
internal sealed record ConventionUsage(
    IReadOnlyList<(string Argument, string Code)> Counts,
    string UsageAccess,
    IReadOnlyList<(string Property, string Access)> Texts,
    IReadOnlyList<ISymbol> Symbols)
{
    /// <summary>Stands for the usage in code; no identifier can be like it.</summary>
    internal const string Placeholder = "$usage";

    private const string ToolUsePrompt = "ToolUsePromptTokenCount";

    private static readonly (string Argument, string[] Paths)[] CountPaths =
    [
        ("input", ["InputTokenCount", "InputTokens", "PromptTokenCount", "PromptTokens", "PromptEvalCount"]),
        ("output", ["OutputTokenCount", "OutputTokens", "CompletionTokenCount", "CompletionTokens", "CandidatesTokenCount", "EvalCount"]),
        ("total", ["TotalTokenCount", "TotalTokens"]),
        ("cacheRead",
        [
            "CachedInputTokenCount", "CacheReadInputTokens", "CachedContentTokenCount", "CachedTokens", "PromptCacheHitTokens",
            "InputTokenDetails.CachedTokenCount", "InputTokensDetails.CachedTokens", "PromptTokensDetails.CachedTokens",
        ]),
        ("cacheWrite",
        [
            "CacheCreationInputTokens", "CacheWriteInputTokens",
            "InputTokenDetails.CacheWriteTokenCount", "InputTokensDetails.CacheWriteTokens", "PromptTokensDetails.CacheWriteTokens",
        ]),
        ("cacheWriteOneHour", ["CacheCreation.Ephemeral1hInputTokens"]),
        ("reasoning",
        [
            "ReasoningTokenCount", "ReasoningTokens", "ThoughtsTokenCount",
            "OutputTokenDetails.ReasoningTokenCount", "OutputTokensDetails.ReasoningTokens", "OutputTokensDetails.ThinkingTokens",
            "CompletionTokensDetails.ReasoningTokens",
        ]),
        ("inputAudio",
        [
            "InputAudioTokenCount", "InputAudioTokens",
            "InputTokenDetails.AudioTokenCount", "InputTokensDetails.AudioTokens", "PromptTokensDetails.AudioTokens",
        ]),
        ("outputAudio",
        [
            "OutputAudioTokenCount", "OutputAudioTokens",
            "OutputTokenDetails.AudioTokenCount", "OutputTokensDetails.AudioTokens", "CompletionTokensDetails.AudioTokens",
        ]),
    ];

    private static readonly (string Property, string[] Names)[] TextNames =
    [
        ("Model", ["Model", "ModelId", "ModelVersion"]),
        ("ResponseId", ["ResponseId", "Id", "ID"]),
        ("FinishReason", ["FinishReason", "StopReason"]),
    ];

    internal static ConventionUsage? Of(ITypeSymbol response)
    {
        if (response.IsRefLikeType)
        {
            return null;
        }

        PublicMember? usage = PublicMember.Find(response, "Usage") ?? PublicMember.Find(response, "UsageMetadata");
        return usage is null ? null : Of(response, usage);
    }

    private static ConventionUsage? Of(ITypeSymbol response, PublicMember usage)
    {
        List<(string, string)> counts = [];
        List<ISymbol> symbols = [usage.Symbol];
        bool hasWhole = false;
        foreach ((string argument, string[] paths) in CountPaths)
        {
            string? path = paths.FirstOrDefault(path => CountCode.Of(usage.Type, path, symbols) is not null);
            if (path is null)
            {
                continue;
            }

            hasWhole |= argument is "input" or "output" or "total";
            string code = CountCode.Of(usage.Type, path, symbols)!;
            if (argument == "input" && CountCode.Of(usage.Type, ToolUsePrompt, symbols) is { } tools)
            {
                code = $"{code} + (({tools}) ?? 0)";
            }

            counts.Add((argument, code));

            // The name that Anthropic and Bedrock give it, who count the cache apart from the input.
            if (path == "CacheReadInputTokens")
            {
                counts.Add(("cacheReadApart", "true"));
            }
        }

        return hasWhole ? new(counts, Wrapped.Dot(response) + usage.Name, TextsOf(response, symbols), symbols) : null;
    }

    private static List<(string, string)> TextsOf(ITypeSymbol response, List<ISymbol> symbols)
    {
        List<(string, string)> texts = [];
        foreach ((string property, string[] names) in TextNames)
        {
            PublicMember? member = names
                .Select(name => PublicMember.Find(response, name))
                .FirstOrDefault(static found => found?.Type.SpecialType == SpecialType.System_String);
            if (member is not null)
            {
                symbols.Add(member.Symbol);
                texts.Add((property, Wrapped.Dot(response) + member.Name));
            }
        }

        return texts;
    }
}
