using Microsoft.CodeAnalysis;

namespace Tracking.Harness.Tests;

/// <summary>Does what a generator must not: its model holds a symbol, so that every edit changes it.</summary>
internal sealed class WholeCompilationGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<Model> model = context.CompilationProvider
            .Select(static (compilation, _) => new Model(new Inner([compilation.Assembly])))
            .WithTrackingName("Model");
        context.RegisterSourceOutput(model, static (output, _) => output.AddSource("Empty.g.cs", "// nothing\n"));
    }

    private sealed class Model(Inner inner)
    {
        public Inner Inner { get; } = inner;
    }

    private sealed record Inner(List<IAssemblySymbol> Assemblies);
}
