using Tracking.Generator.Contract;

namespace Tracking.Generator.Model;

/// <summary>What the files that an assembly has once need to know of it.</summary>
/// <param name="AssemblyName">The assembly.</param>
/// <param name="References">The model SDKs that it references.</param>
/// <param name="Readings">The shapes that are read, and the way to each.</param>
internal sealed record SharedReadersModel(string AssemblyName, SdkReferences References, EquatableArray<SharedReading> Readings);

/// <summary>A known shape, and how to come to it from the response.</summary>
internal sealed record SharedReading(ResponseShape Shape, string Access);
