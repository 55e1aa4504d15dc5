namespace Tracking.Generator.Contract;

/// <summary>The ids of the rules that a method must keep to be tracked. The generator and the analyzer share them.</summary>
internal static class RuleIds
{
    internal const string HiddenNamespace = "TRK000";
    internal const string NotPartial = "TRK001";
    internal const string ContainingTypeNotPartial = "TRK002";
    internal const string NoCore = "TRK003";
    internal const string SeveralCores = "TRK004";
    internal const string UnsupportedShape = "TRK005";
    internal const string NoUsage = "TRK006";
    internal const string AmbiguousTracking = "TRK007";
    internal const string AsyncVoidCore = "TRK008";
    internal const string InvalidAttribute = "TRK009";
    internal const string InconsistentKey = "TRK010";
    internal const string InvalidUsageReader = "TRK011";
    internal const string DefaultTracking = "TRK012";
}
