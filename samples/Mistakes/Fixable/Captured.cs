using Tracking;

namespace Mistakes;

public class Captured(ModelCallTracking tracking)
{
    public void Answer(int times)
    {
        ModelCallTracker tracker = tracking.CreateTracker(new("captured"));
        Parallel.For(0, times, _ =>
        {
            tracker.TrackSuccess();
        //  ^^^^^^^ TRK204
        });
    }
}
