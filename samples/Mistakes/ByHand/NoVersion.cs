using Tracking;

namespace Mistakes;

public partial class NoVersion(ModelCallTracking tracking)
{
    [TrackedModelCall(Version = 0, Tokens = TokenSource.None)]
    //                ^^^^^^^^^^^ TRK009
    public partial Task<Answer> AnswerAsync(string question);

    private Task<Answer> AnswerCoreAsync(string question) => Task.FromResult(new Answer(question));
}
