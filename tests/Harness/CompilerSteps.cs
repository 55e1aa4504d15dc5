using Microsoft.CodeAnalysis;

namespace Tracking.Harness;

/// <summary>Steps that the compiler tracks under names of its own. Their values hold compilations, and change with every edit.</summary>
internal static class CompilerSteps
{
    private static readonly HashSet<string> Inputs = new(StringComparer.Ordinal)
    {
        WellKnownGeneratorInputs.Compilation,
        "CompilationOptions", // tracked, but without a public name in the oldest compiler
        WellKnownGeneratorInputs.ParseOptions,
        WellKnownGeneratorInputs.AdditionalTexts,
        WellKnownGeneratorInputs.AnalyzerConfigOptions,
        WellKnownGeneratorInputs.MetadataReferences,
        WellKnownGeneratorOutputs.SourceOutput,
        WellKnownGeneratorOutputs.ImplementationSourceOutput,
    };

    public static bool Contains(string name) =>
        Inputs.Contains(name)
        || name.EndsWith("_ForAttribute", StringComparison.Ordinal)
        || name.EndsWith("_ForAttributeInternal", StringComparison.Ordinal)
        || name.EndsWith("_ForAttributeWithMetadataName", StringComparison.Ordinal);
}
