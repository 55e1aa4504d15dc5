using Tracking;

namespace Mistakes;

public class RecordedOnSomePath(ModelCallTracking tracking)
{
    public void Answer(bool isEmpty)
    {
        ModelCallTracker tracker = tracking.CreateTracker(new("some-path"));
        if (isEmpty)
        {
            tracker.TrackError("invalid_response");
        }

        tracker.TrackSuccess();
    //  ^^^^^^^^^^^^^^^^^^^^^^ TRK102
    }
}
