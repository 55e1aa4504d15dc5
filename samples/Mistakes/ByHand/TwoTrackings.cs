using Tracking;

namespace Mistakes;

public partial class TwoTrackings(ModelCallTracking mine, ModelCallTracking yours)
{
    [TrackedModelCall(Tokens = TokenSource.None)]
    public partial Task<Answer> AnswerAsync(string question);
    //                          ^^^^^^^^^^^ TRK007

    private Task<Answer> AnswerCoreAsync(string question) => Task.FromResult(new Answer(question));
}
