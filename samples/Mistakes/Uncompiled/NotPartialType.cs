using Tracking;

namespace Mistakes;

public sealed record Answer(string Text);

public class NotPartialType(ModelCallTracking tracking)
//           ^^^^^^^^^^^^^^ TRK002
{
    public string Where => tracking.ToString()!;

    [TrackedModelCall("not-partial-type", Tokens = TokenSource.None)]
    public partial Task<Answer> AnswerAsync(string question);
    //                          ^^^^^^^^^^^ CS0751, CS8795

    private Task<Answer> AnswerCoreAsync(string question) => Task.FromResult(new Answer(question));
}
