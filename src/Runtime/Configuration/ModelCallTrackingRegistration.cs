namespace Tracking;

/// <summary>One of the registrations that configure the tracking of a container. A service of its own, because they add up.</summary>
/// <param name="configure">Configures the tracking with what the container has.</param>
internal sealed class ModelCallTrackingRegistration(Action<IServiceProvider, ModelCallTrackingBuilder> configure)
{
    internal Action<IServiceProvider, ModelCallTrackingBuilder> Configure { get; } = configure;
}
