using Tracking;

namespace Mistakes;

public partial class ByReference(ModelCallTracking tracking)
{
    [TrackedModelCall(Tokens = TokenSource.None)]
    public partial ref Answer Find(string question);
    //                        ^^^^ TRK005
}
