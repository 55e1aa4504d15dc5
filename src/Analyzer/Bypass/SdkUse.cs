using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Tracking.Analyzer.Use;

namespace Tracking.Analyzer.Bypass;

/// <summary>
/// Whether code can call an SDK: it mentions the SDK, or has its objects from an assembly that does. The SDK's own assemblies count for
/// nothing, because what they hand out is called by who mentions them; and another SDK's count for who mentions that one.
/// </summary>
internal sealed class SdkUse
{
    // Of a project that many refer to, each of them asks.
    private static readonly ConditionalWeakTable<Compilation, SdkUse> Known = new();

    private readonly Compilation code;
    private readonly ImmutableArray<IAssemblySymbol> references;
    private readonly ConcurrentDictionary<string, bool> mentioned = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> possible = new(StringComparer.Ordinal);

    private SdkUse(Compilation code)
    {
        this.code = code;
        references = code.SourceModule.ReferencedAssemblySymbols;
    }

    /// <summary>Whether code can call one of some SDKs.</summary>
    /// <param name="code">The code.</param>
    /// <param name="sdk">What stands in the names of the SDK's namespaces and assemblies.</param>
    /// <param name="all">The same of all SDKs.</param>
    /// <param name="assemblies">The assemblies that declare the SDK's types.</param>
    internal static bool IsPossibleIn(Compilation code, string sdk, IReadOnlyCollection<string> all, IReadOnlyList<string> assemblies) =>
        Known.GetValue(code, static each => new(each)).Has(sdk, all, assemblies);

    private bool Has(string sdk, IReadOnlyCollection<string> all, IReadOnlyList<string> assemblies)
    {
        string key = $"{sdk}: {string.Join(", ", assemblies)}";
        if (!possible.TryGetValue(key, out bool has))
        {
            has = Mentions(sdk) || IsHandedOut(sdk, all, assemblies);
            possible[key] = has;
        }

        return has;
    }

    private bool IsHandedOut(string sdk, IReadOnlyCollection<string> all, IReadOnlyList<string> assemblies)
    {
        foreach (IAssemblySymbol reference in references)
        {
            if (ReferencedAssemblies.Knows(code, reference, assemblies, referenced => IsPossibleIn(referenced, sdk, all, assemblies))
                && HandsOut(reference.Name, sdk, all))
            {
                return true;
            }
        }

        return false;
    }

    private bool HandsOut(string assembly, string sdk, IReadOnlyCollection<string> all)
    {
        string[] owners = [.. all.Where(assembly.Contains)];
        return owners.Length == 0 || (!owners.Contains(sdk, StringComparer.Ordinal) && owners.Any(Mentions));
    }

    private bool Mentions(string sdk) => mentioned.GetOrAdd(sdk, name => SourceMentions.Any(code, [name]));
}
