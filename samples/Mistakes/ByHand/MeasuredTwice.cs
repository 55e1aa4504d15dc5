using Microsoft.Extensions.AI;
using Tracking;

namespace Mistakes;

public static class MeasuredTwice
{
    public static IChatClient Build(IChatClient client, ModelCallTrackingBuilder tracking)
    {
        tracking.AddMetrics();
        return client.AsBuilder().UseOpenTelemetry().Build();
        //                        ^^^^^^^^^^^^^^^^ TRK106
    }
}
