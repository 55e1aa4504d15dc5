using Tracking;

namespace Mistakes;

public partial class TwoVersions(ModelCallTracking tracking)
{
    [TrackedModelCall("answer", Version = 1, Tokens = TokenSource.None)]
    public partial Task<Answer> AnswerAsync(string question);
    //                          ^^^^^^^^^^^ TRK010

    [TrackedModelCall("answer", Version = 2, Tokens = TokenSource.None)]
    public partial Task<Answer> AnswerAgainAsync(string question);
    //                          ^^^^^^^^^^^^^^^^ TRK010

    private Task<Answer> AnswerCoreAsync(string question) => Task.FromResult(new Answer(question));

    private Task<Answer> AnswerAgainCoreAsync(string question) => Task.FromResult(new Answer(question));
}
