using Tracking;

namespace Mistakes;

public partial class CoreCalled(ModelCallTracking tracking)
{
    [TrackedModelCall("core-called")]
    public partial Task<Answer> AnswerAsync(string question);

    private Task<Answer> AnswerCoreAsync(string question) => Gateway.AskAsync(question);

    public Task<Answer> GreetAsync() => AnswerCoreAsync("Hello");
    //                                  ^^^^^^^^^^^^^^^ TRK301
}
