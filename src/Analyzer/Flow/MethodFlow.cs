using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Tracking.Analyzer.Flow;

/// <summary>Follows a method body, with the local functions that nothing in it calls.</summary>
internal static class MethodFlow
{
    internal static void Follow(ControlFlowGraph graph, FlowContext context)
    {
        new GraphWalker(graph, context).Run();
        FunctionReader functions = new(graph, context);
        foreach (IMethodSymbol function in graph.LocalFunctions)
        {
            functions.EffectOf(function);
        }
    }
}
