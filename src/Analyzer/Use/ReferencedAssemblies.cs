using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Tracking.Analyzer.Use;

/// <summary>What the assemblies that a compilation refers to know of each other.</summary>
internal static class ReferencedAssemblies
{
    // Read once for all compilations that refer to an assembly: an application refers to hundreds, and each of those to dozens.
    private static readonly ConditionalWeakTable<IAssemblySymbol, HashSet<string>> Known = new();

    /// <summary>Whether an assembly can hand out objects of others, so that who calls it has them without mentioning where they come from.</summary>
    /// <param name="from">The code that calls.</param>
    /// <param name="assembly">The assembly that is called.</param>
    /// <param name="others">The others' names.</param>
    /// <param name="uses">Whether code uses the others: code that is compiled refers to all that its project names.</param>
    internal static bool Knows(Compilation from, IAssemblySymbol assembly, IReadOnlyList<string> others, Func<Compilation, bool> uses) =>
        NamesAny(Known.GetValue(assembly, NamesOf), others)
        && (from.GetMetadataReference(assembly) is not CompilationReference { Compilation: var compilation } || uses(compilation));

    private static bool NamesAny(HashSet<string> names, IReadOnlyList<string> others)
    {
        for (int index = 0; index < others.Count; index++)
        {
            if (names.Contains(others[index]))
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<string> NamesOf(IAssemblySymbol assembly) =>
        new(assembly.Modules.SelectMany(static module => module.ReferencedAssemblies).Select(static identity => identity.Name), StringComparer.Ordinal);
}
