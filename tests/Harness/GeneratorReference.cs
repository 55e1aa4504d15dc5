using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tracking.Harness;

/// <summary>Gives generators to a workspace's project, so that a fix sees the generated code as it does in an editor.</summary>
internal sealed class GeneratorReference(ImmutableArray<IIncrementalGenerator> generators) : AnalyzerReference
{
    private readonly ImmutableArray<ISourceGenerator> generators = [.. generators.Select(GeneratorExtensions.AsSourceGenerator)];

    public override string? FullPath => null;

    public override string Display => "Generators of the test";

    public override object Id => this;

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

    public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => generators;

    public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => generators;
}
