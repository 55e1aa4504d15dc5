using Tracking;

namespace Mistakes;

public partial class DroppedStream(ModelCallTracking tracking)
{
    [TrackedModelCall(Tokens = TokenSource.None)]
    public partial IAsyncEnumerable<Answer> AnswerAsync(string question);

    private async IAsyncEnumerable<Answer> AnswerCoreAsync(string question)
    {
        await Task.Yield();
        yield return new(question);
    }

    public void Answer(string question)
    {
        AnswerAsync(question);
    //  ^^^^^^^^^^^ TRK303
    }
}
