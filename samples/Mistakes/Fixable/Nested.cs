using Tracking;

namespace Mistakes;

public partial class Nested(ModelCallTracking tracking)
{
    [TrackedModelCall("inner")]
    public partial Task<Answer> AnswerAsync(string question);

    private Task<Answer> AnswerCoreAsync(string question) => Gateway.AskAsync(question);

    [TrackedModelCall("outer")]
    public partial Task<Answer> TranslateAsync(string text);

    private async Task<Answer> TranslateCoreAsync(string text) => await AnswerAsync($"Translate: {text}");
    //                                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ TRK105
}
