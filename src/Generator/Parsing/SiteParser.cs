using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;
using Tracking.Generator.Model;

namespace Tracking.Generator.Parsing;

/// <summary>Reads what never changes of a tracked method.</summary>
internal static class SiteParser
{
    private const int TokensFromNowhere = 2;

    internal static SiteModel Parse(IMethodSymbol method, TrackedAttribute attribute, ResultShape result, EquatableArray<ReadingModel> readings)
    {
        ResponseShape shape = readings.Select(static reading => reading.Shape).FirstOrDefault(static known => known != ResponseShape.Unknown);
        string? operation = attribute.Operation ?? (attribute.IsRun ? "invoke_agent" : ResponseShapes.OperationOf(shape));
        string? assumedProvider = attribute.IsRun ? null : ResponseShapes.ProviderOf(shape);
        return new(
            attribute.KeyOf(method),
            attribute.VariationKey,
            Math.Max(attribute.Version, 1),
            attribute.Provider ?? assumedProvider,
            attribute.Provider is null && assumedProvider is not null,
            attribute.Model,
            operation,
            attribute.IsRun ? "run" : MethodOf(operation, shape, result),
            attribute.Tokens switch
            {
                TrackedAttribute.TokensFromTracker => "Tracker",
                TokensFromNowhere => "None",
                _ => "Response",
            },
            !attribute.IsRun && result.IsStream && ResponseShapes.HasTerminalEvent(shape),
            attribute.IsRun);
    }

    private static string MethodOf(string? operation, ResponseShape shape, ResultShape result)
    {
        if (operation == "embeddings" || ResponseShapes.IsEmbedding(shape))
        {
            return "embed";
        }

        return result.IsStream ? "generateStream" : "generate";
    }
}
