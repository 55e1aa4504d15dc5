using Tracking;

namespace Mistakes;

public class InStatic
{
    private static ModelCallTracker? last;

    public static string? Last => last?.ResumptionToken;

    public void Answer(ModelCallTracker tracker) => last = tracker;
    //                                                     ^^^^^^^ TRK201
}
