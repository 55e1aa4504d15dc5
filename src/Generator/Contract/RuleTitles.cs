namespace Tracking.Generator.Contract;

/// <summary>What the rules are called that both the generator and the analyzer report.</summary>
internal static class RuleTitles
{
    internal const string HiddenNamespace = "A type hides the namespace Tracking";
    internal const string ContainingTypeNotPartial = "The type of a tracked method is not partial";
    internal const string UnsupportedShape = "The method cannot be tracked";
}
