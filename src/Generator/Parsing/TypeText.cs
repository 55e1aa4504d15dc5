using Microsoft.CodeAnalysis;

namespace Tracking.Generator.Parsing;

/// <summary>How types and names are written in generated code: in full, so that no name of the user's gets in the way.</summary>
internal static class TypeText
{
    private static readonly SymbolDisplayFormat Annotated = SymbolDisplayFormat.FullyQualifiedFormat.WithMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
        | SymbolDisplayMiscellaneousOptions.UseSpecialTypes
        | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The type with its nullable annotations.</summary>
    internal static string Of(ITypeSymbol type) => type.ToDisplayString(Annotated);

    /// <summary>The type as it is compared by name, without nullable annotations.</summary>
    internal static string Plain(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
}
