using Tracking;

namespace Mistakes;

public class RecordedInLoop(ModelCallTracking tracking)
{
    public async Task AnswerAsync(params string[] questions)
    {
        ModelCallTracker tracker = tracking.CreateTracker(new("recorded-in-loop"));
        foreach (string question in questions)
        {
            await Gateway.AskAsync(question);
            tracker.TrackSuccess();
        //  ^^^^^^^^^^^^^^^^^^^^^^ TRK103
        }
    }
}
