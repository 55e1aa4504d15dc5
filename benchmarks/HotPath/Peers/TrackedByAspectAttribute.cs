using System.Reflection;
using AspectInjector.Broker;
using Tracking.HotPath.Subjects;

namespace Tracking.HotPath.Peers;

/// <summary>Tracks by hand in one place, woven into methods by AspectInjector after they are compiled.</summary>
[Aspect(Scope.Global)]
[Injection(typeof(TrackedByAspectAttribute))]
[AttributeUsage(AttributeTargets.Method)]
public sealed class TrackedByAspectAttribute : Attribute
{
    private readonly Descriptors _descriptors = new();

    /// <summary>An aspect is made by the weaver's code, and finds its services in static members.</summary>
    public static HandTracking Tracking { get; set; } = new();

    [Advice(Kind.Around, Targets = Target.Method)]
    public object Handle(
        [Argument(Source.Target)] Func<object[], object> target,
        [Argument(Source.Arguments)] object[] arguments,
        [Argument(Source.Metadata)] MethodBase method)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (!Tracking.IsWanted)
        {
            return target(arguments);
        }

        CancellationToken cancellationToken = Arguments.TokenOf(arguments);
        HandTrackedCall call = HandTracking.Start(_descriptors.Of(method));
        object result;
        try
        {
            result = target(arguments);
        }
        catch (Exception exception)
        {
            Tracking.Fail(in call, exception, cancellationToken);
            throw;
        }

        return Tracking.Track(in call, (Task<Reply>)result, cancellationToken);
    }
}
