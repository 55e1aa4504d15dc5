using Tracking;

namespace Mistakes;

public static class WrongReader
{
    [UsageReader]
    public static int Read(Answer answer) => answer.Text.Length;
    //                ^^^^ TRK011
}
