using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tracking.Harness;

/// <summary>Drivers with step tracking and with the configuration of a compilation.</summary>
internal static class GeneratorHost
{
    public static GeneratorDriver Create(HermeticCompilation inputs, IEnumerable<IIncrementalGenerator> generators) =>
        CSharpGeneratorDriver.Create(
            generators.Select(GeneratorExtensions.AsSourceGenerator),
            inputs.AdditionalFiles.Select(file => new AdditionalFile(file)),
            inputs.ParseOptions,
            new ConfigurationSet(inputs.ConfigurationFiles).Options,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>The same driver, with all it remembers, given the inputs of another compilation.</summary>
    public static GeneratorDriver Update(GeneratorDriver driver, HermeticCompilation inputs) => driver
        .ReplaceAdditionalTexts([.. inputs.AdditionalFiles.Select(file => new AdditionalFile(file))])
        .WithUpdatedParseOptions(inputs.ParseOptions)
        .WithUpdatedAnalyzerConfigOptions(new ConfigurationSet(inputs.ConfigurationFiles).Options);
}
