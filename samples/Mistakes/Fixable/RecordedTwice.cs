using Tracking;

namespace Mistakes;

public class RecordedTwice(ModelCallTracking tracking)
{
    public async Task<Answer> AnswerAsync(string question)
    {
        ModelCallTracker tracker = tracking.CreateTracker(new("recorded-twice"));
        Answer answer = await Gateway.AskAsync(question);
        tracker.TrackSuccess();
        tracker.TrackSuccess();
    //  ^^^^^^^^^^^^^^^^^^^^^^ TRK101
        tracker.Complete();
        return answer;
    }
}
