using System.Text.Json;
using Tracking;

namespace Mistakes;

public class Serialized(ModelCallTracking tracking)
{
    public string Answer()
    {
        ModelCallTracker tracker = tracking.CreateTracker(new("serialized"));
        return JsonSerializer.Serialize(tracker);
        //                              ^^^^^^^ TRK207
    }
}
