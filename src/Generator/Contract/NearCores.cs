using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tracking.Generator.Contract;

/// <summary>
/// Finds what somebody means as the core of a tracked method that has none: after one of the two was renamed, and after a parameter
/// was added, the core still stands there, under the old name or with the old parameters.
/// </summary>
internal static class NearCores
{
    private const string Core = "Core";
    private const string CoreAsync = "CoreAsync";

    /// <summary>The nearest one; null if there is none, or if it could be any of several.</summary>
    /// <param name="tracked">The tracked method.</param>
    /// <param name="attribute">Its attribute.</param>
    /// <param name="named">The methods that have the core's name and are none.</param>
    internal static NearCore? Nearest(IMethodSymbol tracked, TrackedAttribute attribute, ImmutableArray<IMethodSymbol> named)
    {
        IMethodSymbol[] others = OtherTracked(tracked);
        foreach (IMethodSymbol candidate in named)
        {
            if (!IsClaimed(candidate, others) && CoreSignature.Match(tracked, candidate, out string? difference) is null)
            {
                return new(candidate, CoreLikeness.Named, difference);
            }
        }

        // Whoever names the core in the attribute means no other.
        if (attribute.Core is not null)
        {
            return null;
        }

        NearCore[] best = Best(tracked, others);
        return best is [var only] ? only
            : best is [{ Likeness: not CoreLikeness.FitsBySignature }, ..] ? MostAlike(best, tracked.Name)
            : null;
    }

    /// <summary>The methods that may be meant, each as well as the others by what it is, where only their author knows which one is.</summary>
    internal static ImmutableArray<IMethodSymbol> AllPossible(IMethodSymbol tracked) => [.. Best(tracked, OtherTracked(tracked)).Select(static near => near.Method)];

    /// <summary>Whether a method is named as cores are.</summary>
    internal static bool IsNamedAsCore(string name) =>
        (name.EndsWith(Core, StringComparison.Ordinal) && name.Length > Core.Length)
        || (name.EndsWith(CoreAsync, StringComparison.Ordinal) && name.Length > CoreAsync.Length);

    private static NearCore[] Best(IMethodSymbol tracked, IMethodSymbol[] others)
    {
        NearCore[] near =
        [
            .. tracked.ContainingType.GetMembers().OfType<IMethodSymbol>()
                .Where(candidate => IsPossible(candidate, tracked))
                .Select(candidate => Read(candidate, tracked))
                .OfType<NearCore>()
                .Where(read => !IsClaimed(read.Method, others)),
        ];
        return [.. near.Where(each => each.Likeness == near.Min(static other => other.Likeness))];
    }

    private static NearCore? Read(IMethodSymbol candidate, IMethodSymbol tracked)
    {
        bool fits = CoreSignature.Match(tracked, candidate, out string? difference) is not null;
        if (candidate.Name == CoreName.InLibraryOrder(tracked.Name))
        {
            return new(candidate, fits ? CoreLikeness.LibraryOrder : CoreLikeness.LibraryOrderNearly, difference);
        }

        if (IsNamedAsCore(candidate.Name))
        {
            return fits ? new(candidate, CoreLikeness.NamedAsCore, null)
                : CoreSignature.HasParameterMoreOrLess(tracked, candidate) ? new(candidate, CoreLikeness.NamedAsCoreNearly, difference)
                : null;
        }

        return fits && candidate.DeclaredAccessibility == Accessibility.Private ? new(candidate, CoreLikeness.FitsBySignature, null) : null;
    }

    private static bool IsPossible(IMethodSymbol candidate, IMethodSymbol tracked) =>
        candidate is { MethodKind: MethodKind.Ordinary, IsPartialDefinition: false, IsImplicitlyDeclared: false, IsOverride: false }
        && candidate.Name != tracked.Name
        && candidate.PartialDefinitionPart is null
        && candidate.Arity == tracked.Arity
        && TrackedAttribute.Of(candidate) is null;

    private static IMethodSymbol[] OtherTracked(IMethodSymbol tracked) =>
    [
        .. tracked.ContainingType.GetMembers().OfType<IMethodSymbol>()
            .Where(other => other.IsPartialDefinition && !SymbolEqualityComparer.Default.Equals(other, tracked) && TrackedAttribute.Of(other) is not null),
    ];

    // What another tracked method finds, or would find if it were right, is that one's.
    private static bool IsClaimed(IMethodSymbol candidate, IMethodSymbol[] others) => Array.Exists(others, other =>
    {
        string? named = TrackedAttribute.Of(other)?.Core;
        return (named ?? CoreName.Of(other.Name)) == candidate.Name
            ? CoreSignature.Match(other, candidate, out _) is not null || candidate.ContainingType.GetMembers(candidate.Name).Length == 1
            : named is null && CoreName.InLibraryOrder(other.Name) == candidate.Name;
    });

    // AnswerCoreAsync is nearer to AnswerTwiceAsync than AskCoreAsync is.
    private static NearCore? MostAlike(NearCore[] near, string name)
    {
        NearCore[] ordered = [.. near.OrderByDescending(each => CommonBeginning(each.Method.Name, name))];
        return CommonBeginning(ordered[0].Method.Name, name) > CommonBeginning(ordered[1].Method.Name, name) ? ordered[0] : null;
    }

    private static int CommonBeginning(string left, string right)
    {
        int length = 0;
        while (length < left.Length && length < right.Length && left[length] == right[length])
        {
            length++;
        }

        return length;
    }
}
