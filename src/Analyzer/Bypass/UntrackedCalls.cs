using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tracking.Analyzer.Cores;
using Tracking.Analyzer.Rules;

namespace Tracking.Analyzer.Bypass;

/// <summary>The model calls of one outermost type that nothing tracks, which is known when the type ends.</summary>
internal sealed class UntrackedCalls(TrackedMethods tracked, ModelMethods models)
{
    private readonly Collected<(IOperation Body, ISymbol Caller)> bodies = new();
    private readonly Collected<(IMethodSymbol Called, ISymbol Caller, Location Place)> modelCalls = new();

    internal void Collect(ImmutableArray<IOperation> blocks, ISymbol caller)
    {
        foreach (IOperation body in blocks)
        {
            bodies.Add((body, caller));
            foreach ((IOperation operation, IMethodSymbol called) in body.Calls(models.AreNamedIn))
            {
                if (IsModelCall(operation, called.ReducedFrom ?? called, caller))
                {
                    modelCalls.Add((called, caller, CalledName.Of(operation.Syntax)));
                }
            }
        }
    }

    /// <summary>The calls that nothing tracks, once all of the type is collected.</summary>
    internal IEnumerable<(IMethodSymbol Called, ISymbol Caller, Location Place)> Find()
    {
        if (modelCalls.IsEmpty)
        {
            return [];
        }

        TrackedCallers callers = new(
            tracked, bodies.All.ToLookup(static each => each.Caller, static each => each.Body, (IEqualityComparer<ISymbol>)SymbolEqualityComparer.Default));
        return modelCalls.All.Where(call => !callers.Contain(call.Caller));
    }

    private bool IsModelCall(IOperation operation, IMethodSymbol called, ISymbol caller) =>
        models.Contain(called)
        && !models.AreDeclaredBy(caller.ContainingType)
        && !models.AreOfSameSdk(called, caller)
        && !PipelineStep.Makes(operation, caller)
        && !IsGivenToTracked(operation)
        && !operation.IsMentionedOnly();

    // What a tracked method is given to call, its core calls.
    private bool IsGivenToTracked(IOperation operation)
    {
        bool isDelegate = operation is IMethodReferenceOperation;
        for (IOperation? parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            isDelegate |= parent is IAnonymousFunctionOperation;
            if (isDelegate && parent is IInvocationOperation { TargetMethod: var around } && tracked.IsTracked(around))
            {
                return true;
            }
        }

        return false;
    }
}
