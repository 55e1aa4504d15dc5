using Microsoft.CodeAnalysis;

namespace Tracking.Analyzer.Use;

/// <summary>What the assemblies that a compilation refers to know of each other.</summary>
internal static class ReferencedAssemblies
{
    /// <summary>Whether an assembly can hand out objects of another, so that who calls it has them without mentioning where they come from.</summary>
    /// <param name="assembly">The assembly that is called.</param>
    /// <param name="known">The other's name.</param>
    /// <param name="uses">Whether code uses the other: code that is compiled refers to all that its project names.</param>
    internal static bool Knows(IAssemblySymbol assembly, string known, Func<Compilation, bool> uses) =>
        assembly.Modules.Any(module => module.ReferencedAssemblies.Any(identity => identity.Name == known))
        && (assembly is not ISourceAssemblySymbol { Compilation: var compilation } || uses(compilation));
}
