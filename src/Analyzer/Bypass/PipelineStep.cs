using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tracking.Analyzer.Lifetime;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Bypass;

/// <summary>A step in a client's pipeline: what it calls is called for whoever calls the client.</summary>
internal static class PipelineStep
{
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

    private static bool IsBuilder(INamedTypeSymbol type) =>
        type.Is("Microsoft.Extensions.AI.ChatClientBuilder") || type.Is("Microsoft.Extensions.AI.EmbeddingGeneratorBuilder`2");

    // The parameters that the builder's delegates have, in their order: what is sent, the options, the next client and a token.
    private static bool PassesOn(IOperation call, IMethodSymbol method) =>
        method.Parameters is [_, _, var next, { Type: var token }]
        && token.Is(TypeNames.CancellationToken)
        && (next.Type.Is("Microsoft.Extensions.AI.IChatClient") || next.Type.Is("Microsoft.Extensions.AI.IEmbeddingGenerator`2"))
        && call.Receiver()?.Unconverted() is IParameterReferenceOperation { Parameter: var receiver }
        && SymbolEqualityComparer.Default.Equals(receiver, next);
}
