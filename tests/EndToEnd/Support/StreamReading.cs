using System.Runtime.CompilerServices;

namespace Tracking.EndToEnd.Tests.Support;

internal static class StreamReading
{
    public static async Task<int> CountAsync<T>(this IAsyncEnumerable<T> stream)
    {
        int count = 0;
        await foreach (T _ in stream)
        {
            count++;
        }

        return count;
    }

    public static async Task BreakAfterFirstAsync<T>(this IAsyncEnumerable<T> stream)
    {
        await foreach (T _ in stream)
        {
            break;
        }
    }

    /// <summary>The stream as <c>WithCancellation</c> enumerates it: the token is given to the enumeration alone.</summary>
    public static async IAsyncEnumerable<T> EnumeratedWith<T>(
        this IAsyncEnumerable<T> stream,
        [EnumeratorCancellation] CancellationToken token)
    {
        await foreach (T element in stream.WithCancellation(token))
        {
            yield return element;
        }
    }

    /// <summary>Reads until the stream stalls, cancels, and waits for what comes of it.</summary>
    public static async Task CancelWhenStalledAsync<T>(this IAsyncEnumerable<T> stream, int elements, CancellationTokenSource cancellation)
    {
        int count = 0;
        await foreach (T _ in stream)
        {
            if (++count == elements)
            {
                await cancellation.CancelAsync();
            }
        }
    }
}
