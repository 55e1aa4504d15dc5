namespace Tracking.Generator.Model;

/// <summary>Where a method's calls are recorded.</summary>
/// <param name="Expression">The code that gives the tracking.</param>
/// <param name="IsEvaluatedOnce">Whether the code may do more than read a variable, so that it must not be repeated.</param>
/// <param name="ShadowedParameter">The primary constructor's parameter that a parameter of the method hides; null if none is hidden.</param>
/// <param name="IsDefault">Whether nothing was found, so that it is <c>ModelCallTracking.Default</c>.</param>
internal sealed record TrackingModel(string Expression, bool IsEvaluatedOnce, string? ShadowedParameter, bool IsDefault = false);
