using Tracking;

namespace Mistakes;

public partial class DefaultTracking
{
    [TrackedModelCall("default-tracking")]
    public partial Task<Answer> AnswerAsync(string question);
    //                          ^^^^^^^^^^^ TRK012

    private Task<Answer> AnswerCoreAsync(string question) => Gateway.AskAsync(question);
}
