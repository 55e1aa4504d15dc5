using Tracking;

namespace Mistakes;

public class NotDisposed(ModelCallTracking tracking)
{
    public string Answer(string question)
    {
        ModelRun run = tracking.StartRun("not-disposed");
        //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ TRK210
        return $"{question}: {run.Calls} calls";
    }
}
