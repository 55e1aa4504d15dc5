using System.ComponentModel;

namespace Tracking.CompilerServices;

/// <summary>Counts of response types that keep them in other types than integers. Called by generated code.</summary>
/// <remarks>NaN, infinite and negative numbers are no counts; what is too great for a <see cref="long"/> is the greatest one.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ReportedCount
{
    /// <summary>The count, or null.</summary>
    /// <param name="count">The number as the response has it.</param>
    public static long? Of(double? count) => count switch
    {
        null or < 0 or double.NaN or double.PositiveInfinity => null,
        >= long.MaxValue => long.MaxValue,
        { } value => (long)value,
    };

    /// <summary>The count, or null.</summary>
    /// <param name="count">The number as the response has it.</param>
    public static long? Of(decimal? count) => count switch
    {
        null or < 0 => null,
        >= long.MaxValue => long.MaxValue,
        { } value => (long)value,
    };

    /// <summary>The count, or null.</summary>
    /// <param name="count">The number as the response has it.</param>
    public static long? Of(ulong? count) => count > long.MaxValue ? long.MaxValue : (long?)count;
}
