using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Tracking;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers tracking for dependency injection.</summary>
public static class ModelCallTrackingServiceCollectionExtensions
{
    /// <summary>
    /// Registers a <see cref="ModelCallTracking"/> as a singleton that is configured by the other registrations alone. For a library:
    /// what it needs is registered, and where calls are recorded is for the application to say.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException">The services are null.</exception>
    public static IServiceCollection AddModelCallTracking(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);

        // The container owns what it makes, so that it flushes the sinks when it is disposed.
        services.TryAddSingleton(static provider => Build(provider));
        return services;
    }

    /// <summary>
    /// Registers a <see cref="ModelCallTracking"/> as a singleton. Registrations add up: all of them, from libraries and the
    /// application, configure the one tracking in the order in which they were made. It logs to the container's
    /// <see cref="ILoggerFactory"/> unless another is configured. A tracking that was registered as an instance stays as it is.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Configures it, after what was registered before.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IServiceCollection AddModelCallTracking(this IServiceCollection services, Action<ModelCallTrackingBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return services.AddModelCallTracking((_, builder) => configure(builder));
    }

    /// <summary>
    /// Registers a <see cref="ModelCallTracking"/> as <see cref="AddModelCallTracking(IServiceCollection, Action{ModelCallTrackingBuilder})"/>
    /// does, configured with what the container has: for a sink that needs other services.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">
    /// Configures it, after what was registered before, when the tracking is asked for first. What it gets from the container lives as long
    /// as the tracking does: singletons.
    /// </param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IServiceCollection AddModelCallTracking(
        this IServiceCollection services,
        Action<IServiceProvider, ModelCallTrackingBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddSingleton(new ModelCallTrackingRegistration(configure));
        return services.AddModelCallTracking();
    }

    private static ModelCallTracking Build(IServiceProvider provider)
    {
        ModelCallTrackingBuilder builder = new();
        builder.UseLogger(provider.GetService<ILoggerFactory>());
        foreach (ModelCallTrackingRegistration registration in provider.GetServices<ModelCallTrackingRegistration>())
        {
            registration.Configure(provider, builder);
        }

        return builder.Build();
    }
}
