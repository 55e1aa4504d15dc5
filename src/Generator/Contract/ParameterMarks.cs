using Microsoft.CodeAnalysis;

namespace Tracking.Generator.Contract;

/// <summary>The attributes that say what a parameter means to a call's record.</summary>
internal static class ParameterMarks
{
    internal static readonly string[] OncePerMethod =
    [
        TypeNames.ModelNameAttribute,
        TypeNames.ProviderAttribute,
        TypeNames.HistoryLengthAttribute,
        TypeNames.CorrelationIdAttribute,
        TypeNames.TrackSubjectAttribute,
    ];

    /// <summary>Those that stand on a name, which is a string.</summary>
    internal static readonly string[] Names = [TypeNames.ModelNameAttribute, TypeNames.ProviderAttribute];

    internal static readonly string[] All = [.. OncePerMethod, TypeNames.TrackTagAttribute];

    /// <summary>Whether the record of a call, or what makes it, takes the value of a tracked method's parameter.</summary>
    internal static bool IsRecorded(IParameterSymbol parameter) =>
        ParameterRoles.RoleOf(parameter) is ParameterRole.Tracking or ParameterRole.Run or ParameterRole.Descriptor
        || MessageCollections.IsMessages(parameter.Type)
        || All.Any(parameter.HasAttribute);

    internal static string ShortName(string attribute)
    {
        string name = attribute.Substring(attribute.LastIndexOf('.') + 1);
        return name.Substring(0, name.Length - nameof(Attribute).Length);
    }

    /// <summary>Whether values of a type can be written as text: all that can be boxed.</summary>
    internal static bool CanBeText(ITypeSymbol type) =>
        !type.IsRefLikeType
        && type is not ITypeParameterSymbol { AllowsRefLikeType: true }
        && type.TypeKind is not (TypeKind.Pointer or TypeKind.FunctionPointer);

    /// <summary>Whether a type is an integer that fits a count, or a collection.</summary>
    internal static bool CanBeCount(ITypeSymbol type) => IsInteger(type) || MessageCollections.ElementOf(type) is not null;

    internal static bool IsInteger(ITypeSymbol type) => Underlying(type).SpecialType is
        SpecialType.System_SByte or SpecialType.System_Byte
        or SpecialType.System_Int16 or SpecialType.System_UInt16
        or SpecialType.System_Int32 or SpecialType.System_UInt32
        or SpecialType.System_Int64;

    private static ITypeSymbol Underlying(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
}
