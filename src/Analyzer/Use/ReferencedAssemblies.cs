using Microsoft.CodeAnalysis;

namespace Tracking.Analyzer.Use;

/// <summary>What the assemblies that a compilation refers to know of each other.</summary>
internal static class ReferencedAssemblies
{
    /// <summary>Whether an assembly can hand out objects of others, so that who calls it has them without mentioning where they come from.</summary>
    /// <param name="assembly">The assembly that is called.</param>
    /// <param name="known">The others' names.</param>
    /// <param name="uses">Whether code uses the others: code that is compiled refers to all that its project names.</param>
    internal static bool Knows(IAssemblySymbol assembly, IReadOnlyCollection<string> known, Func<Compilation, bool> uses) =>
        assembly.Modules.Any(module => module.ReferencedAssemblies.Any(identity => known.Contains(identity.Name)))
        && (assembly is not ISourceAssemblySymbol { Compilation: var compilation } || uses(compilation));
}
