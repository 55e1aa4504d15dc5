using Tracking;

namespace Mistakes;

public partial class RecordedByHand(ModelCallTracking tracking)
{
    [TrackedModelCall("recorded-by-hand")]
    public partial Task<Answer> AnswerAsync(string question);

    private async Task<Answer> AnswerCoreAsync(string question, ModelCallTracker tracker)
    {
        Answer answer = await Gateway.AskAsync(question);
        tracker.TrackToolCall("search");
        tracker.TrackSuccess();
    //  ^^^^^^^^^^^^^^^^^^^^^^ TRK104
        return answer;
    }
}
