using Microsoft.CodeAnalysis;

namespace Tracking.Generator.Contract;

/// <summary>How the response of a tracked method is read: the type that holds the usage, and the way to it.</summary>
/// <param name="Shape">What is known of the type.</param>
/// <param name="Type">The type that holds the usage.</param>
/// <param name="Access">How to come from the response to it, as <c>.Value</c>; empty if it is the response itself.</param>
internal sealed record ResponseReading(ResponseShape Shape, ITypeSymbol Type, string Access)
{
    /// <summary>The ways to read a type, the type itself first, then what it wraps.</summary>
    internal static IEnumerable<ResponseReading> Of(ITypeSymbol response)
    {
        ITypeSymbol? type = response;
        string access = string.Empty;
        while (type is not null)
        {
            yield return new(ResponseShapes.Of(type), type, access);
            type = type.ArgumentOf(TypeNames.ClientResult);
            access += ".Value";
        }
    }
}
