namespace Tracking.Generator.Model;

/// <summary>What stands among suppressed ids for all warnings of nullability, which have a directive of their own.</summary>
internal static class NullableWarnings
{
    internal const string Id = "nullable";
}
