using Microsoft.CodeAnalysis;
using Tracking.Harness;

namespace Tracking.Generator.Tests.Incremental;

/// <summary>The steps that an edit changed as text, in the order in which data flows, so that a test shows what it reaches.</summary>
internal static class StepTable
{
    private static readonly string[] InOrder =
    [
        StepNames.MarkedFiles,
        StepNames.Reports,
        StepNames.MethodsInMarkup,
        StepNames.TypesInMarkup,
        StepNames.UsageReaders,
        StepNames.AllUsageReaders,
        StepNames.TrackedMethods,
        StepNames.ResolvedMethods,
        StepNames.Types,
        StepNames.SdkReferences,
        StepNames.SharedReaders,
        StepNames.Descriptors,
        StepNames.DescriptorsNamespace,
    ];

    /// <summary>Fails unless the steps of the table have its reasons, and all others, which are cached or unchanged, are not in it.</summary>
    internal static void ExpectChanges(this GeneratorRun run, string expected)
    {
        Assert.Empty(run.Steps.Names.Except(InOrder));
        IEnumerable<string> rows = InOrder
            .Select(step => (Name: step, Reasons: ReasonsOf(run, step)))
            .Append((Name: "Files", Reasons: run.Steps.Outputs.Select(static output => output.Reason)))
            .Where(static step => step.Reasons.Any(static reason => reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)))
            .Select(static step => Row(step.Name, step.Reasons));
        string actual = string.Join('\n', rows);
        if (actual != expected)
        {
            Assert.Fail($"The edit reached other steps than expected.\nExpected:\n{expected}\n\nActual:\n{actual}");
        }
    }

    private static IEnumerable<IncrementalStepRunReason> ReasonsOf(GeneratorRun run, string step) =>
        run.Steps.Names.Contains(step) ? run.Steps.Reasons(step) : [];

    private static string Row(string step, IEnumerable<IncrementalStepRunReason> reasons) =>
        $"{step,-20} {string.Join(", ", reasons.Order())}".TrimEnd();
}
