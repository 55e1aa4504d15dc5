using Microsoft.CodeAnalysis;

namespace Tracking.Generator.Contract;

/// <summary>What a response wraps.</summary>
internal static class Wrapped
{
    private const string Contents = "Contents";
    private const string ListOf = "System.Collections.Generic.IList`1";

    /// <summary>The members in which a response may be: of a client's result, a tuple or a record.</summary>
    internal static IEnumerable<(ITypeSymbol Type, string Access)> MembersOf(ITypeSymbol type)
    {
        string dot = Dot(type);
        if (type.ArgumentOf(TypeNames.ClientResult) is { } value)
        {
            return [(value, dot + "Value")];
        }

        return WithoutNullable(type) switch
        {
            INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.Select(element => (element.Type, dot + Name(element))),
            INamedTypeSymbol { IsRecord: true } record => record.SelfAndBases()
                .SelectMany(static part => part.GetMembers())
                .OfType<IPropertySymbol>()
                .Where(static property => property is { IsStatic: false, IsIndexer: false, GetMethod.DeclaredAccessibility: Accessibility.Public, DeclaredAccessibility: Accessibility.Public })
                .Select(property => (property.Type, dot + Name(property))),
            _ => [],
        };
    }

    /// <summary>Members in which frameworks on top of Microsoft.Extensions.AI keep what is of it.</summary>
    internal static IEnumerable<ResponseReading> AbstractionsOf(ITypeSymbol type, string access)
    {
        if (PublicMember.Find(type, "Usage") is { } usage && usage.Type.Is("Microsoft.Extensions.AI.UsageDetails"))
        {
            yield return new(ResponseShape.UsageDetails, usage.Type, access + Dot(type) + usage.Name);
        }

        if (PublicMember.Find(type, Contents) is { } contents && contents.Type.ArgumentOf(ListOf).Is("Microsoft.Extensions.AI.AIContent"))
        {
            yield return new(ResponseShape.Contents, contents.Type, access + Dot(type) + contents.Name);
        }
    }

    /// <summary>How a member of a type is reached where the value may be null.</summary>
    internal static string Dot(ITypeSymbol type) =>
        type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } ? "." : "?.";

    internal static ITypeSymbol WithoutNullable(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    private static string Name(ISymbol member) => "@" + member.Name;
}
