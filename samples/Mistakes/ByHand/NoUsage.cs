using Tracking;

namespace Mistakes;

public sealed record Reply(string Text);

public partial class NoUsage(ModelCallTracking tracking)
{
    [TrackedModelCall("no-usage")]
    public partial Task<Reply> AnswerAsync(string question);
    //                         ^^^^^^^^^^^ TRK006

    private Task<Reply> AnswerCoreAsync(string question) => Task.FromResult(new Reply(question));
}
