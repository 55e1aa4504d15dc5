using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tracking.Harness;

/// <summary>
/// A generator by its file, as an editor has it. A search for references asks for checksums of the project's references, and knows
/// those of files alone.
/// </summary>
internal static class GeneratorFileReference
{
    /// <summary>Null where generators do not come from a file that has just them.</summary>
    public static AnalyzerReference? Of(ImmutableArray<IIncrementalGenerator> generators)
    {
        Assembly[] assemblies = [.. generators.Select(static generator => generator.GetType().Assembly).Distinct()];
        return assemblies is [{ Location.Length: > 0 } assembly]
            && MarkedTypesOf(assembly).SequenceEqual(generators.Select(static generator => generator.GetType().FullName!).Order(StringComparer.Ordinal))
            ? new AnalyzerFileReference(assembly.Location, new Loaded(assembly))
            : null;
    }

    private static IEnumerable<string> MarkedTypesOf(Assembly assembly) => assembly.GetTypes()
        .Where(static type => type.GetCustomAttribute<GeneratorAttribute>() is not null)
        .Select(static type => type.FullName!)
        .Order(StringComparer.Ordinal);

    private sealed class Loaded(Assembly assembly) : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => assembly;
    }
}
