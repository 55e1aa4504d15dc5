using Microsoft.CodeAnalysis;
using Tracking.Analyzer.Rules;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Emitted;

/// <summary>
/// Which rules a tracked method breaks, as it runs: its contract says what is wrong with the code as it stands, its generated part what
/// was wrong when that was written.
/// </summary>
internal static class EmittedRules
{
    /// <param name="contract">The contract, read from the whole compilation.</param>
    /// <param name="emitted">The generated part; null where nothing was generated, so that the contract is all there is.</param>
    /// <param name="facts">What the rules ask of the compilation.</param>
    /// <param name="compilation">The whole compilation.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    internal static IEnumerable<Violation> Check(
        TrackedMethodContract contract, EmittedPart? emitted, CompilationFacts facts, Compilation compilation, CancellationToken cancellationToken)
    {
        bool throws = emitted?.BrokenRule is not null;
        Violation[] violations =
        [
            .. emitted is null || throws ? contract.Violations : contract.Violations.Where(violation => !IsDecided(violation, emitted)),
        ];
        if (violations.Any(static violation => violation.Refuses))
        {
            return violations;
        }

        return throws
            ? violations.Append(UnseenParts.Core(contract, compilation, cancellationToken))
            : violations.Concat(WarningsOf(contract, emitted, facts, compilation, cancellationToken));
    }

    private static IEnumerable<Violation> WarningsOf(
        TrackedMethodContract contract, EmittedPart? emitted, CompilationFacts facts, Compilation compilation, CancellationToken cancellationToken)
    {
        if (UsageRules.Check(contract, facts.CanRead) is { } noUsage)
        {
            yield return noUsage;
        }
        else if (emitted is { ReadsNoUsage: true } && contract.Result.Response is { } response)
        {
            yield return UnseenParts.Usage(contract.Method, response);
        }

        if (contract.Tracking is { Kind: TrackingSourceKind.Default })
        {
            if (!facts.SetsDefaultTracking)
            {
                yield return new(
                    RuleIds.DefaultTracking,
                    contract.Method,
                    [contract.Method.Name, "no ModelCallTracking in its type or its parameters", "take one in the constructor or as a parameter"]);
            }
        }
        else if (emitted is { UsesDefaultTracking: true }
            && contract.Tracking?.Symbol is { } found
            // An editor may show code that is younger than the generated part.
            && !UnseenParts.IsWrittenIn(found, contract.Method.ContainingType, compilation, cancellationToken))
        {
            yield return UnseenParts.Tracking(contract, found);
        }
    }

    // A body that tracks has chosen: what would make it unclear was written beside it, and changes nothing.
    private static bool IsDecided(Violation violation, EmittedPart emitted) =>
        violation.RuleId == RuleIds.SeveralCores || (violation.RuleId == RuleIds.AmbiguousTracking && !emitted.UsesDefaultTracking);
}
