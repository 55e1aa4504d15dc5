using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Tracking.Harness;

/// <summary>References to assemblies on disk, each read once however many tests compile against it.</summary>
internal static class AssemblyReferences
{
    private static readonly ConcurrentDictionary<string, MetadataReference> ByPath = new(StringComparer.Ordinal);

    public static MetadataReference At(string path) =>
        ByPath.GetOrAdd(path, static path => MetadataReference.CreateFromFile(path));
}
