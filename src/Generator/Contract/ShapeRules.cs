using Microsoft.CodeAnalysis;

namespace Tracking.Generator.Contract;

/// <summary>Methods that C# lets be partial but that cannot be tracked, each with the way out.</summary>
internal static class ShapeRules
{
    internal static void Check(IMethodSymbol tracked, ICollection<Violation> violations)
    {
        if (tracked.ReturnsByRef || tracked.ReturnsByRefReadonly)
        {
            Add("it returns by reference, and a call's response is a value; return the value");
        }
        else if (tracked.ReturnType.TypeKind is TypeKind.Class or TypeKind.Struct
            && !tracked.ReturnType.Is(TypeNames.TrackedStream)
            && tracked.ReturnType.StreamElement(TypeNames.AsyncEnumerable) is { } element)
        {
            Add($"it returns '{Text(tracked.ReturnType)}', whose elements would go past the tracking; return 'IAsyncEnumerable<{Text(element)}>', the core may keep its type");
        }
        else if (IsCollectionResult(tracked.ReturnType) && tracked.ReturnType.StreamElement(TypeNames.Enumerable) is { } item)
        {
            Add($"it returns '{Text(tracked.ReturnType)}', whose elements would go past the tracking; return 'IEnumerable<{Text(item)}>', the core may keep its type");
        }

        void Add(string reason) => violations.Add(new(RuleIds.UnsupportedShape, tracked, [tracked.Name, reason]));
    }

    /// <summary>
    /// What keeps a second part from being added to a method. There is then no body to carry the rule past the compiler's own
    /// errors, so the generator itself reports it.
    /// </summary>
    internal static Violation? WithoutBody(IMethodSymbol tracked, Compilation compilation)
    {
        string? reason = null;
        if (!tracked.ExplicitInterfaceImplementations.IsEmpty)
        {
            reason = "it implements an interface explicitly, and such a method cannot be partial; implement it with a public method, or call one that is tracked";
        }
        else if (ContainingTypes.Any(tracked, static type => type.IsFileLocal))
        {
            reason = "its type is file-local, and no other file can add to it; make the type internal";
        }
        else if (ContainingTypes.Any(tracked, static type => type.IsExtension))
        {
            reason = "it stands in an extension block, where no method can be partial; make it a static method with a 'this' parameter";
        }
        else if (tracked.IsVararg)
        {
            reason = "it takes '__arglist', which nothing can hand on to its core; take an array or 'params'";
        }
        else if (AliasedReferences.Any(compilation) && AliasedReferences.FirstOf(NamedBy(tracked), compilation) is { } hidden)
        {
            reason = $"'{Text(hidden)}' is of an assembly that is referenced under an alias alone, by which generated code does not know it; "
                + "add 'global' to the aliases of the reference, or keep the type out of the signature";
        }

        return reason is null ? null : new(RuleIds.UnsupportedShape, tracked, [tracked.Name, reason]);
    }

    // The attribute stands for the library, which generated code calls.
    private static IEnumerable<ITypeSymbol> NamedBy(IMethodSymbol tracked) =>
        Mentions.TypesOf(tracked).Concat(tracked.GetAttributes().Select(static attribute => attribute.AttributeClass).OfType<ITypeSymbol>());

    /// <summary>What depends on the core that was found.</summary>
    internal static void CheckCore(IMethodSymbol tracked, ResultShape result, CoreMatch core, Compilation compilation, ICollection<Violation> violations)
    {
        if (core.Method.IsStatic && AliasedReferences.Any(compilation) && AliasedReferences.FirstOf([core.Method.ContainingType], compilation) is { } hidden)
        {
            Add($"its core stands in '{Text(hidden)}', whose assembly is referenced under an alias alone; add 'global' to the aliases of the reference, or declare a core of its own");
        }

        if (!result.IsStream || !IsEager(tracked))
        {
            return;
        }

        if (core.TakesTracker)
        {
            Add("its parameters cannot be kept until it is enumerated, so its core is called at once, when there is no tracker yet; take values that can be kept, or no tracker");
        }
        else if (core.Stream != CoreStream.Direct)
        {
            Add("its parameters cannot be kept until it is enumerated, so its core is called at once and cannot be awaited; take values that can be kept, or return the stream itself from the core");
        }

        void Add(string reason) => violations.Add(new(RuleIds.UnsupportedShape, tracked, [tracked.Name, reason]));
    }

    /// <summary>What depends on where the tracking comes from.</summary>
    internal static void CheckTracking(IMethodSymbol tracked, TrackingSource? tracking, Compilation compilation, ICollection<Violation> violations)
    {
        if (tracking is { Kind: TrackingSourceKind.StaticMember, Symbol: { } member }
            && AliasedReferences.Any(compilation)
            && AliasedReferences.FirstOf([member.ContainingType], compilation) is { } hidden)
        {
            violations.Add(new(
                RuleIds.UnsupportedShape,
                tracked,
                [
                    tracked.Name,
                    $"its tracking is a member of '{Text(hidden)}', whose assembly is referenced under an alias alone; add 'global' to the aliases of the reference, or declare a member of its own",
                ]));
        }
    }

    /// <summary>Whether a stream's core has to be called at once, because what it takes cannot wait for the enumeration.</summary>
    internal static bool IsEager(IMethodSymbol tracked) =>
        tracked.Parameters.Any(static parameter => !ParameterRoles.CanBeKept(parameter))
        || (!tracked.IsStatic && tracked.ContainingType.IsRefLikeType);

    private static bool IsCollectionResult(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "CollectionResult", ContainingNamespace.Name: "ClientModel" };

    private static string Text(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
