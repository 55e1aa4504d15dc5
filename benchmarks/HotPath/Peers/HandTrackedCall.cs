namespace Tracking.HotPath.Peers;

/// <summary>A call tracked by hand, while it runs.</summary>
public readonly record struct HandTrackedCall(ModelCallDescriptor Descriptor, RunId RunId, long Started);
