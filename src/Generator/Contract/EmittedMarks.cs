namespace Tracking.Generator.Contract;

/// <summary>
/// What generated code says of itself, in the comments above each method. Rules read it there: a generator sees nothing of what
/// other generators write, so that what it wrote cannot be told from the compilation that is made of all of them.
/// </summary>
internal static class EmittedMarks
{
    /// <summary>The body throws; the rule that the method breaks comes after it.</summary>
    internal const string NotTracked = "// Not tracked: ";

    internal const string DefaultTracking = "// Recorded by ModelCallTracking.Default: no other tracking is known here.";

    internal const string NoUsage = "// No token usage is read from what it returns.";
}
