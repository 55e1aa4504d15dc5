using Microsoft.CodeAnalysis;
using Tracking.Analyzer.Cores;
using Tracking.Analyzer.Use;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Bypass;

/// <summary>
/// Which of one outermost type's members call models for a tracked method: cores, who has a tracker, and private methods that only such
/// members call. Only the type itself can call those.
/// </summary>
/// <param name="tracked">The tracked methods of the compilation.</param>
/// <param name="bodies">What the type's members do.</param>
internal sealed class TrackedCallers(TrackedMethods tracked, ILookup<ISymbol, IOperation> bodies)
{
    private const string CreateTracker = "CreateTracker";

    private readonly Dictionary<ISymbol, bool> known = new(SymbolEqualityComparer.Default);
    private HashSet<ISymbol>? helpers;

    internal bool Contain(ISymbol caller) => IsTracked(caller) || (caller is IMethodSymbol method && IsPrivate(method) && (helpers ??= Helpers()).Contains(caller));

    // Private methods that have callers, less those with a caller that nothing tracks, until no more fall away.
    private HashSet<ISymbol> Helpers()
    {
        ILookup<ISymbol, ISymbol> callers = PrivateCalls().ToLookup(
            static call => (ISymbol)call.Called, static call => call.Caller, (IEqualityComparer<ISymbol>)SymbolEqualityComparer.Default);
        HashSet<ISymbol> found = new(callers.Select(static group => group.Key), SymbolEqualityComparer.Default);
        int removed;
        do
        {
            removed = found.RemoveWhere(helper => callers[helper].Any(caller => !found.Contains(caller) && !IsTracked(caller)));
        }
        while (removed > 0);

        return found;
    }

    private IEnumerable<(IMethodSymbol Called, ISymbol Caller)> PrivateCalls() =>
        from body in bodies
        from operation in body
        from call in operation.Calls()
        where IsPrivate(call.Called) && SymbolEqualityComparer.Default.Equals(call.Called.ContainingAssembly, body.Key.ContainingAssembly)
        select (TrackedMethods.DefinitionOf(call.Called), body.Key);

    private bool IsTracked(ISymbol caller)
    {
        if (!known.TryGetValue(caller, out bool isTracked))
        {
            isTracked = caller is IMethodSymbol method
                && (method.Parameters.Any(static parameter => parameter.Type.Is(TypeNames.ModelCallTracker))
                    || tracked.IsTracked(method)
                    || tracked.IsOrIsMeantAsCore(method)
                    || bodies[method].Any(MakesTracker));
            known[caller] = isTracked;
        }

        return isTracked;
    }

    private static bool MakesTracker(IOperation body) => SourceMentions.Any(body.Syntax, [CreateTracker])
        && body.Calls().Any(static call => call.Called.Name == CreateTracker && call.Called.ContainingType.Is(TypeNames.ModelCallTracking));

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
