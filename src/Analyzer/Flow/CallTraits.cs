using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tracking.Analyzer.Flow;

/// <summary>What is known of a call however it is reached. It is followed once for each path, and told once.</summary>
/// <param name="Metric">What it records on the tracker that it is called on; null if it records nothing.</param>
/// <param name="CreatesTracker">Whether it makes a tracker.</param>
/// <param name="CanFail">Whether it is taken for work that fails.</param>
/// <param name="OnlyLooks">Whether it passes a tracker on without keeping it.</param>
/// <param name="HasEnded">Whether it has ended, with all that it runs, when the next operation is executed.</param>
/// <param name="RunsOnce">Whether it runs the delegates that it is given, once each, until it has ended.</param>
internal sealed record CallTraits(Metric? Metric, bool CreatesTracker, bool CanFail, bool OnlyLooks, bool HasEnded, bool RunsOnce)
{
    internal static CallTraits Of(IInvocationOperation call, DelegateTable delegates)
    {
        IMethodSymbol method = call.TargetMethod;
        bool hasEnded = Calls.IsAwaitedOrPlain(call);
        return new(
            Metrics.RecordedBy(method),
            Calls.CreatesTracker(method),
            !Calls.CannotFail(call),
            Calls.OnlyLooks(method),
            hasEnded,
            hasEnded && TakesFunction(call) && delegates.ExecutionOf(method) == DelegateExecution.Once);
    }

    private static bool TakesFunction(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Value.Kind is OperationKind.Conversion or OperationKind.DelegateCreation or OperationKind.FlowAnonymousFunction or OperationKind.MethodReference)
            {
                return true;
            }
        }

        return false;
    }
}
