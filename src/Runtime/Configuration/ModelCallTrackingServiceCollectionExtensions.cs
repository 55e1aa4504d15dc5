using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Tracking;

/// <summary>Registers tracking for dependency injection.</summary>
public static class ModelCallTrackingServiceCollectionExtensions
{
    /// <summary>
    /// Registers a <see cref="ModelCallTracking"/> as a singleton. It logs to the container's <see cref="ILoggerFactory"/> unless
    /// another is configured. Where one is registered already, that one stays.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Configures it.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IServiceCollection AddModelCallTracking(this IServiceCollection services, Action<ModelCallTrackingBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.TryAddSingleton(provider =>
        {
            ModelCallTrackingBuilder builder = new();
            builder.UseLogger(provider.GetService<ILoggerFactory>());
            configure(builder);
            return builder.Build();
        });
        return services;
    }
}
