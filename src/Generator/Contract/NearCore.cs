using Microsoft.CodeAnalysis;

namespace Tracking.Generator.Contract;

/// <summary>How sure it is that a method is meant as a core, from the surest on.</summary>
internal enum CoreLikeness
{
    /// <summary>It fits, and has the name in the class library's order.</summary>
    LibraryOrder,

    /// <summary>It fits, and is named as the core of a method that is not there.</summary>
    NamedAsCore,

    /// <summary>It fits in nothing but its signature.</summary>
    FitsBySignature,

    /// <summary>It has the core's own name, and another signature.</summary>
    Named,

    /// <summary>It has the name in the class library's order, and another signature.</summary>
    LibraryOrderNearly,

    /// <summary>It is named as the core of a method that is not there, and has another signature.</summary>
    NamedAsCoreNearly,
}

/// <summary>A method that is meant as a core, and has another name or another signature than the core needs.</summary>
/// <param name="Method">The method.</param>
/// <param name="Likeness">How sure that is.</param>
/// <param name="Difference">What sets its signature apart; null if that fits.</param>
internal sealed record NearCore(IMethodSymbol Method, CoreLikeness Likeness, string? Difference)
{
    internal bool Fits => Difference is null;
}
