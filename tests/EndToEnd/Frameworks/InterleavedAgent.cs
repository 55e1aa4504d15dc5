using System.Runtime.CompilerServices;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;

namespace Tracking.EndToEnd.Tests.Frameworks;

/// <summary>Two agents that answer at once: their updates come in turn, the usage of both at the end.</summary>
internal sealed class InterleavedAgent(AIAgent first, AIAgent second) : DelegatingAIAgent(first)
{
    protected override async IAsyncEnumerable<AgentResponseUpdate> RunCoreStreamingAsync(
        IEnumerable<ChatMessage> messages,
        AgentSession? session = null,
        AgentRunOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using IAsyncEnumerator<AgentResponseUpdate> one = InnerAgent.RunStreamingAsync(messages, null, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using IAsyncEnumerator<AgentResponseUpdate> two = second.RunStreamingAsync(messages, null, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        List<IAsyncEnumerator<AgentResponseUpdate>> open = [one, two];
        while (open.Count > 0)
        {
            foreach (IAsyncEnumerator<AgentResponseUpdate> stream in open.ToArray())
            {
                if (await stream.MoveNextAsync())
                {
                    yield return stream.Current;
                }
                else
                {
                    open.Remove(stream);
                }
            }
        }
    }
}
