using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;
using Tracking.Generator.Model;

namespace Tracking.Generator.Parsing;

/// <summary>Finds out which model SDKs a compilation references, and in which state.</summary>
internal static class SdkReferencesParser
{
    internal static SdkReferences Parse(Compilation compilation) =>
        new(SdkMembers.In(compilation).ToEquatableArray());
}
