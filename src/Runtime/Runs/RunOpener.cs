namespace Tracking;

/// <summary>Opens a parent run.</summary>
/// <param name="identity">The run's identity.</param>
/// <param name="outer">The run that it is inside of, or null.</param>
internal delegate IParentRun RunOpener(in RunIdentity identity, IParentRun? outer);
