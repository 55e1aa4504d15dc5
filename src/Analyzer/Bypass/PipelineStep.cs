using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tracking.Analyzer.Lifetime;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Bypass;

/// <summary>A step in a client's pipeline: what it calls is called for whoever calls the client.</summary>
internal static class PipelineStep
{
    private static readonly string[] Builders =
    [
        "Microsoft.Extensions.AI.ChatClientBuilder",
        "Microsoft.Extensions.AI.EmbeddingGeneratorBuilder`2",
        "Microsoft.Extensions.AI.ImageGeneratorBuilder",
        "Microsoft.Extensions.AI.SpeechToTextClientBuilder",
        "Microsoft.Extensions.AI.TextToSpeechClientBuilder",
        "Microsoft.Extensions.AI.RealtimeClientBuilder",
        "Microsoft.Agents.AI.AIAgentBuilder",
    ];

    /// <summary>Whether a model is called by a step, as a lambda where the pipeline is built or as a method of a step's shape.</summary>
    internal static bool Makes(IOperation call, ISymbol caller)
    {
        for (IOperation? parent = call.Parent; parent is not null; parent = parent.Parent)
        {
            switch (parent)
            {
                case IInvocationOperation { TargetMethod.ContainingType: var type } when IsBuilder(type):
                case ILocalFunctionOperation { Symbol: var function } when PassesOn(call, function):
                case IAnonymousFunctionOperation { Symbol: var lambda } when PassesOn(call, lambda):
                    return true;
            }
        }

        return caller is IMethodSymbol method && PassesOn(call, method);
    }

    private static bool IsBuilder(INamedTypeSymbol type) => Builders.Any(builder => type.Is(builder));

    // The parameters that the builder's delegates have, in their order: what is sent (for an agent, its session, too), the options, the next
    // client and a token.
    private static bool PassesOn(IOperation call, IMethodSymbol method) =>
        method.Parameters is [_, _, .., var next, { Type: var token }]
        && token.Is(TypeNames.CancellationToken)
        && IsNext(next.Type, method.Parameters.Length)
        && call.Receiver()?.Unconverted() is IParameterReferenceOperation { Parameter: var receiver }
        && SymbolEqualityComparer.Default.Equals(receiver, next);

    private static bool IsNext(ITypeSymbol type, int parameters) => parameters switch
    {
        4 => type.Is("Microsoft.Extensions.AI.IChatClient") || type.Is("Microsoft.Extensions.AI.IEmbeddingGenerator`2"),
        5 => type.Is("Microsoft.Agents.AI.AIAgent"),
        _ => false,
    };
}
