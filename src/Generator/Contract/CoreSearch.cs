using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tracking.Generator.Contract;

/// <summary>Finds the core of a tracked method among the accessible members of its type.</summary>
internal static class CoreSearch
{
    internal static CoreMatch? Find(IMethodSymbol tracked, TrackedAttribute attribute, Compilation compilation, ICollection<Violation> violations)
    {
        string coreName = attribute.Core ?? CoreName.Of(tracked.Name);
        ImmutableArray<IMethodSymbol> candidates = CandidatesOf(tracked, coreName, compilation);
        CoreMatch[] matches = [.. candidates.Select(candidate => CoreSignature.Match(tracked, candidate, out _)).OfType<CoreMatch>()];
        if (matches is [var only])
        {
            if (only.Method is { ReturnsVoid: true, IsAsync: true })
            {
                violations.Add(new(RuleIds.AsyncVoidCore, only.Method, [tracked.Name, only.Method.Name]));
                return null;
            }

            return only;
        }

        violations.Add(matches.Length > 1
            ? new(
                RuleIds.SeveralCores,
                tracked,
                [tracked.Name, string.Join(", ", matches.Select(static match => $"'{match.Method.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}'"))])
            : Missing(tracked, attribute, coreName, candidates, compilation));
        return null;
    }

    /// <summary>
    /// The methods that somebody means as the core of a tracked method that finds none: those of the core's name, else those in the
    /// library's order, else one that fits or nearly does.
    /// </summary>
    internal static ImmutableArray<IMethodSymbol> NearMisses(IMethodSymbol tracked, TrackedAttribute attribute, Compilation compilation) =>
        Find(tracked, attribute, compilation, []) is not null ? []
        : CandidatesOf(tracked, attribute.Core ?? CoreName.Of(tracked.Name), compilation) is [_, ..] named ? named
        : InLibraryOrder(tracked, attribute, compilation) is [_, ..] inLibraryOrder ? inLibraryOrder
        : NearCores.Nearest(tracked, attribute, []) is { } near ? [near.Method]
        : [];

    /// <summary>
    /// The methods that may be meant as the core of a tracked method that finds none. Of several, after two tracked methods were renamed,
    /// nobody knows which, but none of them calls a model past the tracking.
    /// </summary>
    internal static IEnumerable<IMethodSymbol> PossiblyMeant(IMethodSymbol tracked, TrackedAttribute attribute, Compilation compilation) =>
        Find(tracked, attribute, compilation, []) is not null ? []
        : NearMisses(tracked, attribute, compilation).Concat(attribute.Core is null ? NearCores.AllPossible(tracked) : []);

    /// <summary>The method that somebody means as the core of a tracked method that finds none, for fixes; null if there is none near.</summary>
    internal static NearCore? Nearest(IMethodSymbol tracked, TrackedAttribute attribute, Compilation compilation) =>
        NearCores.Nearest(tracked, attribute, CandidatesOf(tracked, attribute.Core ?? CoreName.Of(tracked.Name), compilation));

    private static ImmutableArray<IMethodSymbol> InLibraryOrder(IMethodSymbol tracked, TrackedAttribute attribute, Compilation compilation)
    {
        string libraryName = CoreName.InLibraryOrder(tracked.Name);
        return attribute.Core is null && libraryName != CoreName.Of(tracked.Name) ? CandidatesOf(tracked, libraryName, compilation) : [];
    }

    // What a derived type overrides or hides is one candidate, the nearest.
    private static ImmutableArray<IMethodSymbol> CandidatesOf(IMethodSymbol tracked, string coreName, Compilation compilation)
    {
        ImmutableArray<IMethodSymbol>.Builder candidates = ImmutableArray.CreateBuilder<IMethodSymbol>();
        foreach (INamedTypeSymbol type in DeclaringTypes(tracked.ContainingType))
        {
            foreach (ISymbol member in type.GetMembers(coreName))
            {
                if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary } candidate
                    && !SymbolEqualityComparer.Default.Equals(candidate, tracked)
                    && TrackedAttribute.Of(candidate.PartialDefinitionPart ?? candidate) is null
                    && compilation.IsSymbolAccessibleWithin(candidate, tracked.ContainingType, tracked.ContainingType)
                    && (candidates.Count == 0 || !candidates.Any(nearer => Hides(nearer, candidate))))
                {
                    candidates.Add(candidate);
                }
            }
        }

        return candidates.ToImmutable();
    }

    private static IEnumerable<INamedTypeSymbol> DeclaringTypes(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Interface ? new[] { type }.Concat(type.AllInterfaces) : type.SelfAndBases();

    private static bool Hides(IMethodSymbol nearer, IMethodSymbol candidate) =>
        !SymbolEqualityComparer.Default.Equals(nearer.ContainingType, candidate.ContainingType)
        && nearer.Arity == candidate.Arity
        && nearer.Parameters.Length == candidate.Parameters.Length
        && nearer.Parameters.Zip(candidate.Parameters, static (left, right) =>
            left.RefKind == right.RefKind && SameType(left.Type, right.Type)).All(static same => same);

    private static bool SameType(ITypeSymbol left, ITypeSymbol right) =>
        SymbolEqualityComparer.Default.Equals(left, right)
        || (left is ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } l
            && right is ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } r
            && l.Ordinal == r.Ordinal);

    private static Violation Missing(
        IMethodSymbol tracked, TrackedAttribute attribute, string coreName, ImmutableArray<IMethodSymbol> named, Compilation compilation) =>
        attribute.Core is not null && named.IsEmpty
            ? new(RuleIds.InvalidAttribute, tracked, [tracked.Name, $"there is no accessible method '{coreName}', which Core names"], nameof(TrackedAttribute.Core))
            : new(RuleIds.NoCore, tracked, [tracked.Name, ReasonOf(tracked, attribute, coreName, named, compilation)]);

    private static string ReasonOf(
        IMethodSymbol tracked, TrackedAttribute attribute, string coreName, ImmutableArray<IMethodSymbol> named, Compilation compilation)
    {
        if (NearCores.Nearest(tracked, attribute, named) is { Method: var method } near)
        {
            string signature = method.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);
            return near switch
            {
                { Likeness: CoreLikeness.Named } => $"'{signature}' is none, because {near.Difference}",
                { Fits: false } => $"'{signature}' is none, because it is not named '{coreName}' and {near.Difference}",
                { Likeness: CoreLikeness.FitsBySignature } => $"if '{method.Name}' is meant, name it '{coreName}', or name it with Core = nameof({method.Name})",
                _ => $"'{method.Name}' is to be named '{coreName}', or named with Core = nameof({method.Name})",
            };
        }

        return InLibraryOrder(tracked, attribute, compilation) is [{ Name: var libraryName }, ..]
            ? $"'{libraryName}' is to be named '{coreName}', or named with Core = nameof({libraryName})"
            : $"declare '{CoreSketch.DeclarationOf(tracked, coreName)}'";
    }
}
