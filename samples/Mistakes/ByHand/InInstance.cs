using Tracking;

namespace Mistakes;

public class InInstance
{
    private ModelCallTracker? last;

    public string? Last => last?.ResumptionToken;

    public void Answer(ModelCallTracker tracker) => last = tracker;
    //                                                     ^^^^^^^ TRK209
}
