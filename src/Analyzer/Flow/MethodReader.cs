using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tracking.Analyzer.Flow;

/// <summary>Reads the methods beside an analyzed one that it passes trackers to, each once.</summary>
/// <param name="model">The model of the file that the analyzed method stands in: methods in other files are not looked into.</param>
internal sealed class MethodReader(SemanticModel? model)
{
    private readonly Dictionary<IMethodSymbol, FunctionEffect?> known = new(SymbolEqualityComparer.Default);

    /// <summary>What a method does; null if that cannot be told, as for one that can be overridden, that stands elsewhere or calls itself.</summary>
    internal FunctionEffect? EffectOf(IMethodSymbol method, FlowSurroundings surroundings)
    {
        IMethodSymbol definition = method.OriginalDefinition;
        if (known.TryGetValue(definition, out FunctionEffect? effect))
        {
            return effect;
        }

        known[definition] = null;
        return known[definition] = Read(definition, surroundings);
    }

    private FunctionEffect? Read(IMethodSymbol method, FlowSurroundings surroundings)
    {
        if (!IsFixed(method) || BodyOf(method, surroundings.CancellationToken) is not { } body)
        {
            return null;
        }

        FlowContext context = new(surroundings, FlowVariables.AssignedElsewhere([body]));
        FlowState end = new GraphWalker(ControlFlowGraph.Create(body, surroundings.CancellationToken), context).Run();
        return context.IsGivenUp ? null
            : FunctionReader.IsIterator(method) ? FunctionEffect.Of(end).WhenEnumerated()
            : FunctionEffect.Of(end);
    }

    private static bool IsFixed(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, IsVirtual: false, IsAbstract: false, IsExtern: false, IsPartialDefinition: false, PartialDefinitionPart: null }
        && (!method.IsOverride || method.IsSealed);

    private IMethodBodyOperation? BodyOf(IMethodSymbol method, CancellationToken cancellationToken) =>
        method.DeclaringSyntaxReferences is [var declaration] && model is not null && declaration.SyntaxTree == model.SyntaxTree
            ? model.GetOperation(declaration.GetSyntax(cancellationToken), cancellationToken) as IMethodBodyOperation
            : null;
}
