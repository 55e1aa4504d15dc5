using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tracking.Analyzer.Cores;
using Tracking.Analyzer.Flow;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Lifetime;

/// <summary>What is wrong with where a run is put or used: the end of a sentence that begins with "The run"; null where nothing surely is.</summary>
internal static class RunFaults
{
    private const string UsingEnds = "its using ends";
    private const string Disposed = "it is disposed";
    private const string LostLater = "so that what is recorded on it later is lost at run time";
    private const string CountedAsOne = "so that calls of unrelated work are counted as one run at run time: open one for each piece of work";

    internal static string? OfStore(Store store, IOperation operation, ISymbol containing, LongLivedTypes longLived) =>
        EndOf(store.Value) is { } end && !store.IsTakenBack(operation) ? $"is kept in '{store.Member.Name}' and is over when {end}, {LostLater}: keep what is needed of it, or let who keeps it dispose it"
        : store.Member.IsStatic ? $"is kept in the static '{store.Member.Name}', {CountedAsOne}"
        : store.Value.IsOpening() && IsDoneOnce(operation, containing) && longLived.Contain(store.Holder)
            ? $"is opened once for all that '{store.Holder.Name}' does, {CountedAsOne}"
            : null;

    /// <summary>Of several bodies that run at the same time each takes the variable from the others.</summary>
    internal static string? OfAssignment(ISimpleAssignmentOperation assignment)
    {
        if (!assignment.Value.IsOpening())
        {
            return null;
        }

        ISymbol? target = assignment.Target switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field => field.Field,
            _ => null,
        };
        for (IOperation? parent = assignment.Parent; parent is not null && target is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation function
                && DelegateRuns.IsParallel(function)
                && target.Locations is [var place, ..]
                && !(place.SourceTree == function.Syntax.SyntaxTree && function.Syntax.Span.Contains(place.SourceSpan)))
            {
                return $"is put into '{target.Name}' by bodies that run at the same time, so that they take each other's: declare it inside the body";
            }
        }

        return null;
    }

    internal static string? OfReturn(IOperation returned, IMethodSymbol? function, TrackedMethods tracked)
    {
        if (returned.IsOf(TypeNames.ModelRun))
        {
            return EndOf(returned) is not null ? $"is returned and is over by then, {LostLater}: return what is needed of it, or leave its disposal to the caller" : null;
        }

        // In an async method what is returned has been awaited.
        if (function is not { IsAsync: false } || returned.Unconverted() is not IInvocationOperation work || !IsGoingOn(work.Type))
        {
            return null;
        }

        ILocalSymbol? used = OpenRuns.OpenAt(returned);
        return (used ?? DisposedRuns.OpenAt(returned)) is { } run
            && (tracked.IsTracked(work.TargetMethod) || work.Arguments.Any(argument => IsPassed(argument, run)))
                ? $"is over when {(used is null ? Disposed : UsingEnds)}, before what is returned here is done: await it, so that its calls are counted in the run"
                : null;
    }

    /// <summary>A delegate that outlives the using may still read the run, but not record on it.</summary>
    internal static string? OfDelegate(IAnonymousFunctionOperation function, ISymbol containing, DelegateTable table)
    {
        // Few delegates use a run, and to look up what runs them is what takes time.
        string? end = function.Body.Descendants().OfType<ILocalReferenceOperation>()
            .Where(reference => reference.Type.Is(TypeNames.ModelRun)
                && SymbolEqualityComparer.Default.Equals(reference.Local.ContainingSymbol, OpenRuns.FunctionAround(function, containing))
                && IsRecordedOn(reference))
            .Select(reference => reference.Local.IsUsing ? UsingEnds : DisposedRuns.IsDisposedBehind(function, reference.Local) ? Disposed : null)
            .FirstOrDefault(static end => end is not null);
        string? fate = end is null ? null : DelegateRuns.ReceiverOf(function) switch
        {
            IReturnOperation => "is used by a delegate that is returned, and is over by then",
            ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } target } =>
                $"is used by a delegate that is kept in '{target.Member.Name}', and is over when {end}",
            _ when DelegateRuns.IsForgotten(function, table) => $"is used by work that nobody waits for, and is over when {end}",
            _ => null,
        };
        return fate is null ? null : $"{fate}, {LostLater}: record it before";
    }

    // When the run of a value is over: in words, or null where it is not sure to be.
    private static string? EndOf(IOperation value) =>
        value.Unconverted() is not ILocalReferenceOperation reference ? null
        : reference.Local.IsUsing || SymbolEqualityComparer.Default.Equals(reference.Local, OpenRuns.OpenAt(value)) ? UsingEnds
        : DisposedRuns.IsDisposedBehind(value, reference.Local) ? Disposed
        : null;

    private static bool IsRecordedOn(IOperation run) =>
        run.Parent is IArgumentOperation or IInvocationOperation { TargetMethod.Name: "TrackError" or "NoteCorrelationId" };

    private static bool IsPassed(IArgumentOperation argument, ILocalSymbol run) =>
        argument.Value.Unconverted() is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, run);

    private static bool IsGoingOn(ITypeSymbol? type) =>
        Calls.IsTask(type) || type?.StreamElement(TypeNames.AsyncEnumerable) is not null;

    // With the object, not with each piece of work that it does.
    private static bool IsDoneOnce(IOperation operation, ISymbol containing) =>
        operation is IFieldInitializerOperation or IPropertyInitializerOperation
        || (containing is IMethodSymbol { MethodKind: MethodKind.Constructor }
            && SymbolEqualityComparer.Default.Equals(OpenRuns.FunctionAround(operation, containing), containing));
}
