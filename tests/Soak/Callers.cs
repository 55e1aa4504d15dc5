namespace Tracking.Soak.Tests;

/// <summary>Sixty-four callers at a time, each of which takes the next ticket.</summary>
internal sealed class Callers(ModelCallTracking tracking, Func<int, Ticket> draw)
{
    private const int AtATime = 64;

    private readonly Model _model = new(tracking);
    private int _next;

    internal Task ExecuteAsync(int until) => Task.WhenAll(Enumerable.Range(0, AtATime).Select(_ => Task.Run(() => CallAsync(until))));

    private async Task CallAsync(int until)
    {
        while (Interlocked.Increment(ref _next) - 1 is int number && number < until)
        {
            await ExecuteAsync(draw(number));
        }

        // The number that was one too many is the next phase's.
        Interlocked.Decrement(ref _next);
    }

    private async Task ExecuteAsync(Ticket ticket)
    {
        try
        {
            await (ticket.IsStream ? StreamAsync(ticket) : AskAsync(ticket));
        }
        catch (TimeoutException) when (ticket.Outcome == CallOutcome.Error)
        {
        }
        catch (OperationCanceledException) when (ticket.Outcome == CallOutcome.Cancelled)
        {
        }
    }

    private async Task AskAsync(Ticket ticket)
    {
        if (ticket.Fate == Fate.InRun)
        {
            using ModelRun run = tracking.StartRun("soak");
            await _model.AskAsync(ticket, Model.NumberOf(ticket), default);
            Assert.Equal(1, run.Calls);
            return;
        }

        using CancellationTokenSource cancellation = new();
        Task<Answer> asked = _model.AskAsync(ticket, Model.NumberOf(ticket), ticket.Fate == Fate.IsCancelled ? Cancelled(cancellation) : cancellation.Token);
        await asked;
    }

    private async Task StreamAsync(Ticket ticket)
    {
        using CancellationTokenSource cancellation = new();
        IAsyncEnumerator<Answer> stream = _model.StreamAsync(ticket, Model.NumberOf(ticket), default).GetAsyncEnumerator(cancellation.Token);
        if (ticket.Fate == Fate.IsForgotten)
        {
            await ReadAsync(stream, Ticket.Elements / 2);
            return;
        }

        await using (stream)
        {
            await ReadAsync(stream, ticket.Fate is Fate.IsLeft or Fate.IsCancelledHalfway ? Ticket.Elements / 2 : int.MaxValue);
            if (ticket.Fate == Fate.IsCancelledHalfway)
            {
                await cancellation.CancelAsync();
                await stream.MoveNextAsync();
            }
        }
    }

    private static async Task ReadAsync(IAsyncEnumerator<Answer> stream, int atMost)
    {
        for (int element = 0; element < atMost && await stream.MoveNextAsync(); element++)
        {
        }
    }

    private static CancellationToken Cancelled(CancellationTokenSource source)
    {
        source.Cancel();
        return source.Token;
    }
}
