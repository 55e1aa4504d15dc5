namespace Tracking.Generator.Model;

/// <summary>The type that a generated file adds to.</summary>
/// <param name="AssemblyName">The assembly, whose name keeps generated types of several assemblies apart.</param>
/// <param name="Namespace">The namespace; empty for the global one.</param>
/// <param name="Name">The name with its containing types, as a reader would write it.</param>
/// <param name="MetadataName">The full name by which the type is told from all others of its assembly.</param>
/// <param name="IsStruct">Whether it is a structure, whose members can be <c>readonly</c>.</param>
/// <param name="Headers">The declarations to open, outermost first.</param>
internal sealed record ContainingTypeModel(
    string AssemblyName,
    string Namespace,
    string Name,
    string MetadataName,
    bool IsStruct,
    EquatableArray<string> Headers);
