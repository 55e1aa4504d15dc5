using Microsoft.CodeAnalysis;
using Tracking.Harness;

namespace Tracking.Generator.Tests.Incremental;

/// <summary>All steps of a run as text, in the order in which data flows, so that a test shows what an edit reaches.</summary>
internal static class StepTable
{
    private static readonly string[] InOrder =
    [
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

    /// <summary>Fails unless the steps have the reasons that the table gives, and unless the table names all steps.</summary>
    internal static void ExpectTable(this GeneratorRun run, string expected)
    {
        Assert.Equal(InOrder.Order(StringComparer.Ordinal), run.Steps.Names.Order(StringComparer.Ordinal));
        IEnumerable<string> rows = InOrder
            .Select(step => Row(step, run.Steps.Reasons(step)))
            .Append(Row("Files", run.Steps.Outputs.Select(static output => output.Reason)));
        string actual = string.Join('\n', rows);
        if (actual != expected)
        {
            Assert.Fail($"The edit reached other steps than expected.\nExpected:\n{expected}\n\nActual:\n{actual}");
        }
    }

    private static string Row(string step, IEnumerable<IncrementalStepRunReason> reasons) =>
        $"{step,-20} {string.Join(", ", reasons.Order())}";
}
