using System.Collections.Concurrent;
using System.Collections.Immutable;
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

    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<TrackedCore>> trackers = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableHashSet<string>> coreNames = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<MarkedMethod>> markedMethods = new(SymbolEqualityComparer.Default);

    private readonly MarkedFiles marked;
    private readonly Lazy<ILookup<INamedTypeSymbol, INamedTypeSymbol>> markedTypes;
    private readonly bool othersTrack;

    private TrackedMethods(Compilation compilation, IAssemblySymbol tracking)
    {
        this.compilation = compilation;
        this.tracking = tracking;
        marked = MarkedFiles.In(compilation);
        markedTypes = new(MarkedTypes);
        othersTrack = TrackingUse.ComesFromOthersIn(compilation);
        UsedNames used = new(marked.Names.Methods.Concat(marked.Names.Cores));
        ConcurrentDictionary<SyntaxTree, ImmutableHashSet<string>> usedIn = new();
        CallingTracked = Using(marked.Names.Methods);
        CallingStreams = Using(marked.Names.Streams);
        CallingCores = marked.Names.HasUnknownCores ? new(static _ => true) : Using(marked.Names.Cores);

        MentioningTypes Using(IReadOnlyCollection<string> names) => new(file => othersTrack || usedIn.GetOrAdd(file, used.In).Overlaps(names));
    }

    /// <summary>The types that may call tracked methods, by the names that their files use.</summary>
    internal MentioningTypes CallingTracked { get; }

    /// <summary>The types that may call tracked methods that give streams.</summary>
    internal MentioningTypes CallingStreams { get; }

    /// <summary>The types that may call cores.</summary>
    internal MentioningTypes CallingCores { get; }

    /// <summary>Whether there can be a tracked method at all, here or in what is referenced.</summary>
    internal bool MayExist => !marked.IsEmpty || othersTrack;

    /// <summary>The same for all rules, which would each read it again; null where nothing can be tracked, because the attribute does not exist.</summary>
    internal static TrackedMethods? In(Compilation compilation) =>
        TrackingUse.LibraryOf(compilation) is { } library
            ? Known.GetValue(compilation, each => new(each, library))
            : null;

    /// <summary>The methods of a type that are marked as tracked, each read once for all rules.</summary>
    internal ImmutableArray<MarkedMethod> MarkedIn(INamedTypeSymbol type) => markedMethods.GetOrAdd(type.OriginalDefinition, Mark);

    internal bool IsTracked(IMethodSymbol method) => DefinitionOf(method) is var definition
        && (IsOfCompilation(definition) ? marked.CanMark(definition) : MayTrack(definition.ContainingAssembly))
        && TrackedAttribute.Of(definition) is not null;

    /// <summary>The tracked method that a method is the core of, as seen from a type that declares or inherits it; null if it is none.</summary>
    internal TrackedCore? CoreOf(IMethodSymbol method, ITypeSymbol? seenFrom)
    {
        if (!othersTrack && !marked.Names.MayBeCore(method.Name))
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

    /// <summary>
    /// Whether a method is the core of a tracked method, or is meant as the core of one that finds none, about which there is another
    /// rule.
    /// </summary>
    internal bool IsOrIsMeantAsCore(IMethodSymbol method) => HasOnlyCoreName(method) || IsCore(method) || IsMeantAsCore(method);

    // Where no other method has a core's name, the one that has it is the core or meant as it, whatever else is said of it.
    private bool HasOnlyCoreName(IMethodSymbol method) =>
        marked.Names.MayBeCore(method.Name)
        && method is { MethodKind: MethodKind.Ordinary, ContainingType: { TypeKind: not TypeKind.Interface } type }
        && IsOfCompilation(type)
        && IsMarked(type)
        && coreNames.GetOrAdd(type.OriginalDefinition, CoreNamesIn).Contains(method.Name)
        && type.GetMembers(method.Name).Length == 1
        && !Inherits(type, method.Name);

    private static bool Inherits(INamedTypeSymbol type, string name)
    {
        for (INamedTypeSymbol? inherited = type.BaseType; inherited is not null; inherited = inherited.BaseType)
        {
            if (!inherited.GetMembers(name).IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    private ImmutableHashSet<string> CoreNamesIn(INamedTypeSymbol type) =>
        [.. MethodsIn(type).Select(static marked => marked.Attribute.Core ?? CoreName.Of(marked.Method.Name))];

    private bool IsMeantAsCore(IMethodSymbol method) => markedTypes.Value[method.ContainingType.OriginalDefinition]
        .SelectMany(MethodsIn)
        .SelectMany(marked => CoreSearch.PossiblyMeant(marked.Method, marked.Attribute, compilation))
        .Any(near => SymbolEqualityComparer.Default.Equals(DefinitionOf(near), DefinitionOf(method)));

    /// <summary>
    /// The tracked methods of this compilation whose core a method is, or overrides: its type's, and those of types that derive from it.
    /// </summary>
    internal ImmutableArray<TrackedCore> TrackedBy(IMethodSymbol core) =>
        marked.Names.MayBeCore(core.Name) ? trackers.GetOrAdd(RootOf(core), SearchTrackers) : [];

    /// <summary>Whether methods of a type can be cores, by their names alone.</summary>
    internal bool MayHaveCores(INamedTypeSymbol type) => !marked.IsEmpty && type.MemberNames.Any(marked.Names.MayBeCore);

    internal bool IsCore(IMethodSymbol method) => !TrackedBy(method).IsEmpty || CoreOf(method, method.ContainingType) is not null;

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

    private ImmutableArray<TrackedCore> SearchTrackers(IMethodSymbol root) =>
    [
        .. markedTypes.Value[root.ContainingType.OriginalDefinition]
            .SelectMany(type => CoresIn(type, root.Name))
            .Where(core => SymbolEqualityComparer.Default.Equals(RootOf(core.Match.Method), root)),
    ];

    // By the types whose members they see. Those of a type that is only referenced are read when it is asked for.
    private ILookup<INamedTypeSymbol, INamedTypeSymbol> MarkedTypes() =>
        (marked.IsEmpty ? [] : TypesOf(compilation.Assembly.GlobalNamespace).Where(IsMarked))
            .SelectMany(static type => (type.TypeKind == TypeKind.Interface ? type.AllInterfaces.Prepend(type) : type.SelfAndBases())
                .Select(seen => (Seen: seen.OriginalDefinition, Type: type)))
            .ToLookup(static each => each.Seen, static each => each.Type, (IEqualityComparer<INamedTypeSymbol>)SymbolEqualityComparer.Default);

    private IEnumerable<TrackedCore> CoresIn(INamedTypeSymbol type, string? name = null)
    {
        foreach (MarkedMethod each in MethodsIn(type))
        {
            (IMethodSymbol method, TrackedAttribute attribute) = (each.Method, each.Attribute);
            if ((name is null || (attribute.Core ?? CoreName.Of(method.Name)) == name)
                && CoreSearch.Find(method, attribute, compilation, []) is { } match)
            {
                yield return new(method, attribute, match);
            }
        }
    }

    private IEnumerable<MarkedMethod> MethodsIn(INamedTypeSymbol type) => MarkedIn(type).Where(marked =>
        marked.Method.MethodKind == MethodKind.Ordinary && (marked.Method.IsPartialDefinition || !IsOfCompilation(marked.Method)));

    private ImmutableArray<MarkedMethod> Mark(INamedTypeSymbol type)
    {
        bool isOfCompilation = IsOfCompilation(type);
        if (isOfCompilation && !IsMarked(type))
        {
            return [];
        }

        ImmutableArray<MarkedMethod>.Builder found = ImmutableArray.CreateBuilder<MarkedMethod>();
        foreach (ISymbol member in type.GetMembers())
        {
            // Both parts of a partial method carry the attribute; a member is only its definition.
            if (member is IMethodSymbol method && (!isOfCompilation || marked.CanMark(method)) && TrackedAttribute.Of(method) is { } attribute)
            {
                found.Add(new(method, attribute));
            }
        }

        return found.ToImmutable();
    }

    private bool IsOfCompilation(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly);

    // Not by all members of types: those would be made here before the compiler needs them.
    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceOrTypeSymbol container) => container.GetTypeMembers()
        .SelectMany(static type => TypesOf(type).Prepend(type))
        .Concat(container is INamespaceSymbol space ? space.GetNamespaceMembers().SelectMany(TypesOf) : []);

    // Not by whether the type is partial: where it should be and is not, there is a rule about that, and its cores are cores all the same.
    private bool IsMarked(INamedTypeSymbol type) => type.DeclaringSyntaxReferences.Any(reference => marked.Contain(reference.SyntaxTree));

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
        || TrackingUse.IsPossibleIn(compilation, each, tracking));
}
