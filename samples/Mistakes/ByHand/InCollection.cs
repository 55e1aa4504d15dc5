using Tracking;

namespace Mistakes;

public class InCollection
{
    private readonly List<ModelCallTracker> all = [];

    public void Answer(ModelCallTracker tracker) => all.Add(tracker);
    //                                                      ^^^^^^^ TRK203
}
