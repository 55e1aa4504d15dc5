namespace Tracking.HotPath.Subjects;

/// <summary>A streamed answer that is already there.</summary>
public static class ReadyChunks
{
    private static readonly Chunk Text = new("word");
    private static readonly Chunk Last = new("", new Reply(12, 8));

#pragma warning disable CS1998 // Nothing is awaited: that is what is measured.
    public static async IAsyncEnumerable<Chunk> Give(int count)
#pragma warning restore CS1998
    {
        for (int i = 1; i < count; i++)
        {
            yield return Text;
        }

        yield return Last;
    }
}
