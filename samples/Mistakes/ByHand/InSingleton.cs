using Microsoft.Extensions.DependencyInjection;
using Tracking;

namespace Mistakes;

public class InSingleton
{
    private ModelCallTracker? last;

    public string? Last => last?.ResumptionToken;

    public void Answer(ModelCallTracker tracker) => last = tracker;
    //                                                     ^^^^^^^ TRK202

    public static void Register(IServiceCollection services) => services.AddSingleton<InSingleton>();
}
