using System.Globalization;
using System.Runtime.CompilerServices;

namespace Tracking.Soak.Tests;

public sealed record Answer(long Input, long Output);

public static class AnswerReader
{
    [UsageReader]
    public static TokenUsage Read(Answer answer) => TokenUsage.Inclusive(input: answer.Input, output: answer.Output);
}

/// <summary>A model that does with each call what its ticket says.</summary>
public sealed partial class Model(ModelCallTracking tracking)
{
    [TrackedModelCall("ask")]
    public partial Task<Answer> AskAsync(Ticket ticket, [CorrelationId] string number, CancellationToken cancellationToken);

    private Task<Answer> AskCoreAsync(Ticket ticket, string number, CancellationToken cancellationToken) => ticket.Fate switch
    {
        Fate.AtOnce => Task.FromResult(new Answer(ticket.Tokens, ticket.Tokens)),
        Fate.ThrowsAtOnce => throw new TimeoutException(),
        _ => LaterAsync(ticket, cancellationToken),
    };

    [TrackedModelCall("stream")]
    public partial IAsyncEnumerable<Answer> StreamAsync(Ticket ticket, [CorrelationId] string number, CancellationToken cancellationToken);

    private static async IAsyncEnumerable<Answer> StreamCoreAsync(
        Ticket ticket, string number, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (int element = 1; element <= Ticket.Elements; element++)
        {
            if (element % 2 == 0)
            {
                await Task.Yield();
            }

            cancellationToken.ThrowIfCancellationRequested();
            yield return new Answer(ticket.Tokens, ticket.Tokens + element);
            if (ticket.Fate == Fate.Breaks && element == Ticket.Elements / 2)
            {
                throw new TimeoutException();
            }
        }
    }

    internal static string NumberOf(Ticket ticket) => ticket.Number.ToString(CultureInfo.InvariantCulture);

    private static async Task<Answer> LaterAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return ticket.Fate == Fate.ThrowsLater ? throw new TimeoutException() : new Answer(ticket.Tokens, ticket.Tokens);
    }
}
