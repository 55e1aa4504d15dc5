using Microsoft.CodeAnalysis;

namespace Tracking.Generator.Contract;

/// <summary>Which parameters hold the messages of a conversation, so that their number is the call's history length.</summary>
internal static class MessageCollections
{
    /// <summary>The element of a collection of messages, or null: the types of the SDKs are all named so.</summary>
    internal static bool IsMessages(ITypeSymbol type) =>
        ElementOf(type) is INamedTypeSymbol { Name: var name }
        && (name.EndsWith("Message", StringComparison.Ordinal)
            || name.EndsWith("MessageParam", StringComparison.Ordinal)
            || name == "ResponseItem");

    internal static ITypeSymbol? ElementOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1, ElementType.TypeKind: not (TypeKind.Pointer or TypeKind.FunctionPointer) } array => array.ElementType,
        { SpecialType: SpecialType.System_String } or { IsRefLikeType: true } or ITypeParameterSymbol { AllowsRefLikeType: true } => null,
        _ => type.StreamElement(TypeNames.Enumerable),
    };
}
