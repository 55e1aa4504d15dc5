using Microsoft.CodeAnalysis;
using Tracking.Harness;

namespace Tracking.Generator.Tests.Incremental;

/// <summary>All steps of a run as text, in the order in which data flows, so that a test shows what an edit reaches.</summary>
internal static class StepTable
{
    private static readonly string[] InOrder =
    [
        StepNames.MarkedFiles,
        StepNames.Reports,
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

    /// <summary>Fails unless the steps have the reasons that the table gives, and if there is a step that the table does not know.</summary>
    internal static void ExpectTable(this GeneratorRun run, string expected)
    {
        Assert.Empty(run.Steps.Names.Except(InOrder));
        IEnumerable<string> rows = InOrder
            .Select(step => Row(step, ReasonsOf(run, step)))
            .Append(Row("Files", run.Steps.Outputs.Select(static output => output.Reason)));
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
