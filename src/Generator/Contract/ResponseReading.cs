using Microsoft.CodeAnalysis;

namespace Tracking.Generator.Contract;

/// <summary>How the response of a tracked method is read: the type that holds the usage, and the way to it.</summary>
/// <param name="Shape">What is known of the type.</param>
/// <param name="Type">The type that holds the usage.</param>
/// <param name="Access">How to come from the response to it, as <c>?.Value</c>; empty if it is the response itself.</param>
/// <param name="Usage">Where a type of the user's holds its counts; null for another shape.</param>
internal sealed record ResponseReading(ResponseShape Shape, ITypeSymbol Type, string Access, ConventionUsage? Usage = null)
{
    private const int DeepestWrapper = 4;

    /// <summary>
    /// The ways to read a type, the best first: what is known before what is read by convention, and the type itself before what
    /// it wraps. Ways of an unknown shape are open to a user's reader.
    /// </summary>
    internal static IReadOnlyList<ResponseReading> Of(ITypeSymbol response)
    {
        ResponseReading[] found = [.. Find(response, string.Empty, [])];
        return found.Length == 1
            ? found
            :
            [
                .. found.OrderBy(static reading => reading.Shape switch
                {
                    ResponseShape.Convention => 1,
                    ResponseShape.Unknown => 2,
                    _ => 0,
                }),
            ];
    }

    private static IEnumerable<ResponseReading> Find(ITypeSymbol type, string access, ITypeSymbol[] wrappers)
    {
        ResponseShape shape = ResponseShapes.Of(type);
        ConventionUsage? usage = shape == ResponseShape.Unknown ? ConventionUsage.Of(type) : null;
        yield return new(usage is null ? shape : ResponseShape.Convention, type, access, usage);
        if (wrappers.Length == DeepestWrapper || shape != ResponseShape.Unknown)
        {
            yield break;
        }

        List<ResponseReading[]> wrapped =
        [
            .. Wrapped.MembersOf(type)
                // A record may hold others of its kind, which are not what it wraps.
                .Where(member => !wrappers.Append(type).Contains(member.Type, SymbolEqualityComparer.Default))
                .Select(member => Find(member.Type, access + member.Access, [.. wrappers, type]).ToArray()),
        ];
        bool isClear = usage is null && IsOnlyOneReadable(wrapped);
        foreach (ResponseReading reading in wrapped.SelectMany(static readings => readings))
        {
            // With several that could be read nobody can say which is meant, but a user's reader can.
            yield return isClear ? reading : reading with { Shape = ResponseShape.Unknown, Usage = null };
        }

        foreach (ResponseReading reading in Wrapped.AbstractionsOf(type, access))
        {
            yield return reading;
        }
    }

    private static bool IsOnlyOneReadable(List<ResponseReading[]> wrapped)
    {
        int known = wrapped.Count(static readings => readings.Any(static reading => reading.Shape is not (ResponseShape.Unknown or ResponseShape.Convention)));
        return known == 1 || (known == 0 && wrapped.Count(static readings => readings.Any(static reading => reading.Shape == ResponseShape.Convention)) == 1);
    }
}
