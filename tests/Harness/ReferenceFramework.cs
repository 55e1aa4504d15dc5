using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;

namespace Tracking.Harness;

/// <summary>The framework whose reference assemblies a test compiles against; they come from a package, never from the machine.</summary>
public enum ReferenceFramework
{
    Net100,
    Net80,
}

internal static class ReferenceFrameworkAssemblies
{
    public static ImmutableArray<MetadataReference> Of(ReferenceFramework framework) => framework switch
    {
        ReferenceFramework.Net100 => ImmutableArray<MetadataReference>.CastUp(Net100.References.All.ToImmutableArray()),
        ReferenceFramework.Net80 => ImmutableArray<MetadataReference>.CastUp(Net80.References.All.ToImmutableArray()),
        _ => throw new ArgumentOutOfRangeException(nameof(framework), framework, null),
    };
}
