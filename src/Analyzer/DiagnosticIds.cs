using Tracking.Generator.Contract;

namespace Tracking.Analyzer;

/// <summary>The ids of all rules. Those that the generator knows too are its contract's.</summary>
internal static class DiagnosticIds
{
    internal const string HiddenNamespace = RuleIds.HiddenNamespace;
    internal const string NotPartial = RuleIds.NotPartial;
    internal const string ContainingTypeNotPartial = RuleIds.ContainingTypeNotPartial;
    internal const string NoCore = RuleIds.NoCore;
    internal const string SeveralCores = RuleIds.SeveralCores;
    internal const string UnsupportedShape = RuleIds.UnsupportedShape;
    internal const string NoUsage = RuleIds.NoUsage;
    internal const string AmbiguousTracking = RuleIds.AmbiguousTracking;
    internal const string AsyncVoidCore = RuleIds.AsyncVoidCore;
    internal const string InvalidAttribute = RuleIds.InvalidAttribute;
    internal const string InconsistentKey = RuleIds.InconsistentKey;
    internal const string InvalidUsageReader = RuleIds.InvalidUsageReader;
    internal const string DefaultTracking = RuleIds.DefaultTracking;
    internal const string RepeatedRecording = "TRK101";
    internal const string PossiblyRepeatedRecording = "TRK102";
    internal const string LoopedRecording = "TRK103";
    internal const string RecordingInCore = "TRK104";
    internal const string NestedTracking = "TRK105";
    internal const string DoublyMeasuredClient = "TRK106";
    internal const string StaticTracker = "TRK201";
    internal const string LongLivedTracker = "TRK202";
    internal const string CollectedTracker = "TRK203";
    internal const string CapturedTracker = "TRK204";
    internal const string RegisteredTracker = "TRK205";
    internal const string SharedTracker = "TRK206";
    internal const string SerializedTracker = "TRK207";
    internal const string KeptRun = "TRK208";
    internal const string StoredTracker = "TRK209";
    internal const string UndisposedRun = "TRK210";
    internal const string CoreCall = "TRK301";
    internal const string UntrackedModelCall = "TRK302";
    internal const string DroppedStream = "TRK303";
    internal const string UnmatchedSetting = "TRK304";
}
