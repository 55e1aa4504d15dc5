using Microsoft.CodeAnalysis;

namespace Tracking.Generator.Parsing;

/// <summary>Leaves out what a parser gave no model for.</summary>
internal static class NullFilter
{
    internal static IncrementalValuesProvider<T> OfType<T>(this IncrementalValuesProvider<T?> values)
        where T : class => values.Where(static value => value is not null)!;
}
