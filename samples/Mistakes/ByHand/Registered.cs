using Microsoft.Extensions.DependencyInjection;
using Tracking;

namespace Mistakes;

public static class Registered
{
    public static void Register(IServiceCollection services, ModelCallTracker tracker)
    {
        services.AddSingleton(tracker);
    //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ TRK205
    }
}
