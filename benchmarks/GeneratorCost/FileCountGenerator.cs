using Microsoft.CodeAnalysis;

namespace Tracking.GeneratorCost;

/// <summary>A generator that counts the files of a compilation and writes nothing: the least that one which reads files can take.</summary>
internal sealed class FileCountGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
        context.CompilationProvider.Select(static (compilation, _) => compilation.SyntaxTrees.Count()),
        static (_, _) => { });
}
