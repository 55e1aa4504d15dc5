using Tracking;

namespace Mistakes;

public partial class NoCore(ModelCallTracking tracking)
{
    [TrackedModelCall("no-core")]
    public partial Task<Answer> AnswerAsync(string question);
    //                          ^^^^^^^^^^^ TRK003

    private Task<Answer> AnswerAsyncCore(string question) => Gateway.AskAsync(question);
}
