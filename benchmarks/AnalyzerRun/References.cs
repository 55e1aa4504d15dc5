using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;

namespace Tracking.AnalyzerRun;

/// <summary>What code may refer to: the framework, what this program was built with, and what stands in given folders.</summary>
/// <param name="Framework">The framework's assemblies.</param>
/// <param name="ByName">All others, by the name of the assembly.</param>
internal sealed record References(ImmutableArray<MetadataReference> Framework, ImmutableSortedDictionary<string, MetadataReference> ByName)
{
    private static readonly string RuntimeName = typeof(ModelCallTracking).Assembly.GetName().Name!;

    internal static References Of(IEnumerable<string> folders)
    {
        ImmutableArray<MetadataReference> framework = [.. Net100.References.All];
        HashSet<string> known = new(framework.Select(static reference => Path.GetFileNameWithoutExtension(reference.Display!)), StringComparer.OrdinalIgnoreCase);
        ImmutableSortedDictionary<string, MetadataReference> others = folders
            .SelectMany(static folder => Directory.GetFiles(folder, "*.dll"))
            .Concat(Directory.GetFiles(AppContext.BaseDirectory, "*.dll").Where(static path => !IsOfProgram(path)))
            .Where(path => !known.Contains(Path.GetFileNameWithoutExtension(path)))
            .DistinctBy(Path.GetFileNameWithoutExtension, StringComparer.OrdinalIgnoreCase)
            .ToImmutableSortedDictionary(
                static path => Path.GetFileNameWithoutExtension(path),
                static path => (MetadataReference)MetadataReference.CreateFromFile(path),
                StringComparer.OrdinalIgnoreCase);
        return new(framework, others);
    }

    // No application refers to this program or to what looks at it while it is compiled.
    private static bool IsOfProgram(string path) =>
        Path.GetFileNameWithoutExtension(path) is "Tracking.AnalyzerRun" or "Tracking.Analyzer" or "Tracking.Generator";

    /// <summary>All but those that the code declares itself.</summary>
    internal IEnumerable<MetadataReference> Without(IEnumerable<string> assemblyNames) =>
        Framework.Concat(ByName.RemoveRange(assemblyNames.Where(static name => name != RuntimeName)).Values);

    /// <summary>The same where nobody has heard of tracking.</summary>
    internal References WithoutTracking() => this with { ByName = ByName.Remove(RuntimeName) };
}
