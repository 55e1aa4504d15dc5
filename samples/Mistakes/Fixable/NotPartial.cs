using Tracking;

namespace Mistakes;

public class NotPartial(ModelCallTracking tracking)
{
    public string Where => tracking.ToString()!;

    [TrackedModelCall("not-partial")]
    public Task<Answer> AnswerAsync(string question) => Gateway.AskAsync(question);
    //                  ^^^^^^^^^^^ TRK001
}
