using System.Runtime.CompilerServices;

namespace Tracking.Runtime.Tests.Calls;

/// <summary>A core that plays chunks, ready at once or really awaited, and can fail before any of them.</summary>
internal sealed class Script(bool awaited, params Chunk[] chunks)
{
    internal int FailsAt { get; init; } = -1;

    internal Exception? Failure { get; init; }

    internal int Started { get; private set; }

    internal int Disposed { get; private set; }

    /// <summary>Five chunks; usage is known from the third, and the fifth is the terminal one.</summary>
    internal static Chunk[] FiveChunks { get; } =
    [
        new(), new("one"), new("two", 12, 1), new("three", 12, 8), new("four", 12, 9, IsTerminal: true),
    ];

    internal async IAsyncEnumerable<Chunk> Play([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Started++;
        try
        {
            for (int position = 0; position <= chunks.Length; position++)
            {
                if (awaited)
                {
                    await Task.Yield();
                }

                cancellationToken.ThrowIfCancellationRequested();
                if (position == FailsAt)
                {
                    throw Failure!;
                }

                if (position < chunks.Length)
                {
                    yield return chunks[position];
                }
            }
        }
        finally
        {
            Disposed++;
        }
    }

    internal IEnumerable<Chunk> PlayBlocking()
    {
        Started++;
        try
        {
            for (int position = 0; position <= chunks.Length; position++)
            {
                if (position == FailsAt)
                {
                    throw Failure!;
                }

                if (position < chunks.Length)
                {
                    yield return chunks[position];
                }
            }
        }
        finally
        {
            Disposed++;
        }
    }
}
