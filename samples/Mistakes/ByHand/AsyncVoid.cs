using Tracking;

namespace Mistakes;

public partial class AsyncVoid(ModelCallTracking tracking)
{
    [TrackedModelCall("async-void", Tokens = TokenSource.None)]
    public partial void Warm(string question);

    private async void WarmCore(string question) => await Task.Delay(question.Length);
    //                 ^^^^^^^^ TRK008
}
