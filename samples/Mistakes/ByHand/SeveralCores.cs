using Tracking;

namespace Mistakes;

public partial class SeveralCores(ModelCallTracking tracking)
{
    [TrackedModelCall(Tokens = TokenSource.None)]
    public partial Task<Answer> AnswerAsync(string question);
    //                          ^^^^^^^^^^^ TRK004

    private Task<Answer> AnswerCoreAsync(string question) => Task.FromResult(new Answer(question));

    private Task<Answer> AnswerCoreAsync(string question, ModelCallTracker tracker) => Task.FromResult(new Answer(question));
}
