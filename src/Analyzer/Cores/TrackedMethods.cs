using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Tracking.Analyzer.Use;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Cores;

/// <summary>The tracked methods of a compilation and of what it references, read type by type when they are asked for.</summary>
internal sealed class TrackedMethods
{
    private static readonly ConditionalWeakTable<Compilation, TrackedMethods> Known = new();

    private readonly Compilation compilation;
    private readonly IAssemblySymbol tracking;
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> assemblies = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, Dictionary<IMethodSymbol, TrackedCore>> types = new(SymbolEqualityComparer.Default);

    private readonly Lazy<ILookup<IMethodSymbol, TrackedCore>> declared;
    private readonly Lazy<HashSet<string>> coreNames;
    private readonly Lazy<HashSet<IMethodSymbol>> nearMisses;
    private readonly Lazy<bool> othersTrack;

    private TrackedMethods(Compilation compilation, IAssemblySymbol tracking)
    {
        this.compilation = compilation;
        this.tracking = tracking;
        declared = new(() => DeclaredCores()
            .ToLookup(static core => RootOf(core.Match.Method), (IEqualityComparer<IMethodSymbol>)SymbolEqualityComparer.Default));
        coreNames = new(() => new(declared.Value.Select(static group => group.Key.Name), StringComparer.Ordinal));
        nearMisses = new(() => new(
            MarkedTypes().SelectMany(MarkedMethods).SelectMany(marked => CoreSearch.NearMisses(marked.Method, marked.Attribute, compilation)).Select(DefinitionOf),
            (IEqualityComparer<IMethodSymbol>)SymbolEqualityComparer.Default));
        othersTrack = new(() => compilation.SourceModule.ReferencedAssemblySymbols.Any(MayTrack));
    }

    /// <summary>The same for all rules, which would each read it again; null where nothing can be tracked, because the attribute does not exist.</summary>
    internal static TrackedMethods? In(Compilation compilation) =>
        compilation.GetTypeByMetadataName(TypeNames.TrackedModelCallAttribute) is { } attribute
            ? Known.GetValue(compilation, each => new(each, attribute.ContainingAssembly))
            : null;

    internal bool IsTracked(IMethodSymbol method) => MayTrack(method.ContainingAssembly) && TrackedAttribute.Of(DefinitionOf(method)) is not null;

    /// <summary>The tracked method that a method is the core of, as seen from a type that declares or inherits it; null if it is none.</summary>
    internal TrackedCore? CoreOf(IMethodSymbol method, ITypeSymbol? seenFrom)
    {
        if (!othersTrack.Value && !coreNames.Value.Contains(method.Name))
        {
            return null;
        }

        if (!MayTrack(method.ContainingAssembly) && (seenFrom is null || !MayTrack(seenFrom.ContainingAssembly)))
        {
            return null;
        }

        IMethodSymbol root = RootOf(method);
        return Search(method.ContainingType, root) ?? (seenFrom is null ? null : Search(seenFrom, root));
    }

    /// <summary>Whether a method is meant as the core of a tracked method that finds none, about which there is another rule.</summary>
    internal bool IsMeantAsCore(IMethodSymbol method) => nearMisses.Value.Contains(DefinitionOf(method));

    /// <summary>
    /// The tracked methods of this compilation whose core a method is, or overrides: its type's, and those of types that derive from it.
    /// </summary>
    internal IEnumerable<TrackedCore> TrackedBy(IMethodSymbol core) => coreNames.Value.Contains(core.Name) ? declared.Value[RootOf(core)] : [];

    /// <summary>Whether methods of a type can be cores, by their names alone.</summary>
    internal bool MayHaveCores(INamedTypeSymbol type) => coreNames.Value.Count > 0 && type.MemberNames.Any(coreNames.Value.Contains);

    internal bool IsCore(IMethodSymbol method) => TrackedBy(method).Any() || CoreOf(method, method.ContainingType) is not null;

    internal static IMethodSymbol DefinitionOf(IMethodSymbol method)
    {
        IMethodSymbol original = (method.ReducedFrom ?? method).OriginalDefinition;
        return original.PartialDefinitionPart ?? original;
    }

    private TrackedCore? Search(ITypeSymbol from, IMethodSymbol root)
    {
        foreach (INamedTypeSymbol type in from.SelfAndBases())
        {
            if (MayTrack(type.ContainingAssembly) && types.GetOrAdd(type.OriginalDefinition, Read).TryGetValue(root, out TrackedCore? core))
            {
                return core;
            }
        }

        return null;
    }

    private Dictionary<IMethodSymbol, TrackedCore> Read(INamedTypeSymbol type)
    {
        Dictionary<IMethodSymbol, TrackedCore> cores = new(SymbolEqualityComparer.Default);
        foreach (TrackedCore core in CoresIn(type))
        {
            cores[RootOf(core.Match.Method)] = core;
        }

        return cores;
    }

    private IEnumerable<TrackedCore> DeclaredCores() => MarkedTypes().SelectMany(CoresIn);

    private IEnumerable<INamedTypeSymbol> MarkedTypes()
    {
        MarkedFiles marked = new(compilation);
        return marked.IsEmpty ? [] : TypesOf(compilation.Assembly.GlobalNamespace).Where(type => IsMarked(type, marked));
    }

    private IEnumerable<TrackedCore> CoresIn(INamedTypeSymbol type)
    {
        foreach ((IMethodSymbol method, TrackedAttribute attribute) in MarkedMethods(type))
        {
            if (CoreSearch.Find(method, attribute, compilation, []) is { } match)
            {
                yield return new(method, attribute, match);
            }
        }
    }

    private IEnumerable<(IMethodSymbol Method, TrackedAttribute Attribute)> MarkedMethods(INamedTypeSymbol type)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary } method
                && (method.IsPartialDefinition || !SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly))
                && TrackedAttribute.Of(method) is { } attribute)
            {
                yield return (method, attribute);
            }
        }
    }

    // Not by all members of types: those would be made here before the compiler needs them.
    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceOrTypeSymbol container) => container.GetTypeMembers()
        .SelectMany(static type => TypesOf(type).Prepend(type))
        .Concat(container is INamespaceSymbol space ? space.GetNamespaceMembers().SelectMany(TypesOf) : []);

    // Not by whether the type is partial: where it should be and is not, there is a rule about that, and its cores are cores all the same.
    private static bool IsMarked(INamedTypeSymbol type, MarkedFiles marked) =>
        type.DeclaringSyntaxReferences.Any(reference => marked.Contain(reference.SyntaxTree));

    // An override is the same core as what it overrides.
    private static IMethodSymbol RootOf(IMethodSymbol method)
    {
        IMethodSymbol root = method;
        while (root.OverriddenMethod is { } overridden)
        {
            root = overridden;
        }

        return DefinitionOf(root);
    }

    // To read the attributes of every type of the framework that is called would cost more than the rules are worth.
    private bool MayTrack(IAssemblySymbol? assembly) => assembly is not null && assemblies.GetOrAdd(assembly, each =>
        SymbolEqualityComparer.Default.Equals(each, compilation.Assembly)
        || TrackingUse.IsPossibleIn(each, tracking));
}
