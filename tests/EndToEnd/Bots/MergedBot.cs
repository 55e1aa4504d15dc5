using Microsoft.Extensions.AI;

namespace Tracking.EndToEnd.Tests.Bots;

/// <summary>Several streams that come as one, in turn or one after the other.</summary>
internal sealed partial class MergedBot(IChatClient[] clients, bool interleaved, ModelCallTracking tracking)
{
    [TrackedModelCall("merged-stream")]
    public partial IAsyncEnumerable<ChatResponseUpdate> StreamAsync(string question);

    private async IAsyncEnumerable<ChatResponseUpdate> StreamCoreAsync(string question)
    {
        List<IAsyncEnumerator<ChatResponseUpdate>> streams =
            [.. clients.Select(client => client.GetStreamingResponseAsync(question).GetAsyncEnumerator())];
        while (streams.Count > 0)
        {
            foreach (IAsyncEnumerator<ChatResponseUpdate> stream in interleaved ? streams.ToArray() : [streams[0]])
            {
                if (await stream.MoveNextAsync())
                {
                    yield return stream.Current;
                }
                else
                {
                    await stream.DisposeAsync();
                    streams.Remove(stream);
                }
            }
        }
    }
}
