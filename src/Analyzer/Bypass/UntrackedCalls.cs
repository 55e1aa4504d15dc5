using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tracking.Analyzer.Cores;
using Tracking.Analyzer.Rules;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Bypass;

/// <summary>
/// The model calls of one outermost type, and who calls its private methods. Only the type itself can call those, so that what
/// only cores reach is known when the type ends.
/// </summary>
internal sealed class UntrackedCalls(TrackedMethods tracked, ModelMethods models)
{
    private readonly Collected<(IMethodSymbol Called, ISymbol Caller, Location Place)> modelCalls = new();
    private readonly Collected<(IMethodSymbol Called, ISymbol Caller)> privateCalls = new();
    private readonly Collected<ISymbol> trackedByHand = new();

    internal void Collect(IOperation operation, ISymbol caller)
    {
        IMethodSymbol called = operation is IInvocationOperation invocation
            ? invocation.TargetMethod
            : ((IMethodReferenceOperation)operation).Method;
        if (IsPrivate(called) && SymbolEqualityComparer.Default.Equals(called.ContainingAssembly, caller.ContainingAssembly))
        {
            privateCalls.Add((TrackedMethods.DefinitionOf(called), caller));
        }

        IMethodSymbol declared = called.ReducedFrom ?? called;
        if (models.Contain(declared))
        {
            if (!models.AreDeclaredBy(caller.ContainingType)
                && !models.AreOfSameSdk(declared, caller)
                && !PipelineStep.Makes(operation, caller)
                && !IsGivenToTracked(operation)
                && !operation.IsMentionedOnly())
            {
                modelCalls.Add((called, caller, CalledName.Of(operation.Syntax)));
            }
        }
        else if (called.Name == "CreateTracker" && called.ContainingType.Is(TypeNames.ModelCallTracking))
        {
            trackedByHand.Add(caller);
        }
    }

    /// <summary>The calls that nothing tracks, once all of the type is collected.</summary>
    internal IEnumerable<(IMethodSymbol Called, Location Place)> Find()
    {
        if (modelCalls.IsEmpty)
        {
            yield break;
        }

        HashSet<ISymbol> helpers = TrackedHelpers();
        foreach ((IMethodSymbol called, ISymbol caller, Location place) in modelCalls.All)
        {
            if (!IsTracked(caller) && !helpers.Contains(caller))
            {
                yield return (called, place);
            }
        }
    }

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

    // Private methods that have callers, less those with a caller that nothing tracks, until no more fall away.
    private HashSet<ISymbol> TrackedHelpers()
    {
        ILookup<ISymbol, ISymbol> callers = privateCalls.All.ToLookup(
            static call => (ISymbol)call.Called, static call => call.Caller, SymbolEqualityComparer.Default);
        HashSet<ISymbol> helpers = new(callers.Select(static group => group.Key), SymbolEqualityComparer.Default);
        int removed;
        do
        {
            removed = helpers.RemoveWhere(helper => callers[helper].Any(caller => !helpers.Contains(caller) && !IsTracked(caller)));
        }
        while (removed > 0);

        return helpers;
    }

    private bool IsTracked(ISymbol caller) => caller is IMethodSymbol method
        && (trackedByHand.All.Contains(method, SymbolEqualityComparer.Default)
            || method.Parameters.Any(static parameter => parameter.Type.Is(TypeNames.ModelCallTracker))
            || tracked.IsTracked(method)
            || tracked.IsOrIsMeantAsCore(method));

    private static bool IsPrivate(IMethodSymbol method)
    {
        if (method.MethodKind != MethodKind.Ordinary || method.IsVirtual || method.IsOverride || method.IsAbstract)
        {
            return false;
        }

        for (ISymbol? symbol = method; symbol is not null; symbol = symbol.ContainingType)
        {
            if (symbol.DeclaredAccessibility == Accessibility.Private)
            {
                return true;
            }
        }

        return false;
    }
}
