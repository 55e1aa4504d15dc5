using Tracking;

namespace Mistakes;

public class KeptRun(ModelCallTracking tracking)
{
    public ModelRun Begin()
    {
        using ModelRun run = tracking.StartRun("kept-run");
        return run;
        //     ^^^ TRK208
    }
}
