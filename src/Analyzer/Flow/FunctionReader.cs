using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Tracking.Analyzer.Flow;

/// <summary>Reads the lambdas and local functions of one graph, each once.</summary>
internal sealed class FunctionReader(ControlFlowGraph graph, FlowContext context)
{
    /// <summary>What a lambda does; null if that cannot be told.</summary>
    internal FunctionEffect? EffectOf(IFlowAnonymousFunctionOperation lambda) =>
        EffectOf(lambda.Syntax, () => graph.GetAnonymousFunctionControlFlowGraph(lambda), lambda.Symbol);

    /// <summary>What a local function does; null if that cannot be told, as for one that calls itself.</summary>
    internal FunctionEffect? EffectOf(IMethodSymbol function)
    {
        IMethodSymbol definition = function.OriginalDefinition;
        return EffectOf(definition, () => graph.GetLocalFunctionControlFlowGraphInScope(definition), definition);
    }

    private FunctionEffect? EffectOf(object key, Func<ControlFlowGraph> read, IMethodSymbol function)
    {
        if (context.Functions.TryGetValue(key, out FunctionEffect? known))
        {
            return known;
        }

        context.Functions[key] = null;
        ControlFlowGraph inner = read();
        FunctionEffect effect = FunctionEffect.Of(new GraphWalker(inner, context).Run());
        foreach (IMethodSymbol local in inner.LocalFunctions)
        {
            new FunctionReader(inner, context).EffectOf(local);
        }

        context.Functions[key] = IsIterator(function) ? effect.WhenEnumerated() : effect;
        return context.Functions[key];
    }

    internal static bool IsIterator(IMethodSymbol function) =>
        function.ReturnType.OriginalDefinition is { ContainingNamespace: { Name: "Generic" or "Collections" } } type
        && type.Name is "IEnumerable" or "IEnumerator" or "IAsyncEnumerable" or "IAsyncEnumerator";
}
