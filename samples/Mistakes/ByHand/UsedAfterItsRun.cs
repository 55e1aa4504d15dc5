using Tracking;

namespace Mistakes;

public class UsedAfterItsRun(ModelCallTracking tracking)
{
    public void Answer()
    {
        ModelCallTracker tracker = tracking.CreateTracker(new("after-its-run"));
        tracker.Complete();
        tracker.TrackSuccess();
    //  ^^^^^^^^^^^^^^^^^^^^^^ TRK206
    }
}
