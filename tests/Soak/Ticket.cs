namespace Tracking.Soak.Tests;

/// <summary>One execution of the soak, and what is to become of it: the same for the same seed, whoever executes it and when.</summary>
public readonly record struct Ticket(int Number, Fate Fate, int Tokens)
{
    private static readonly Fate[] OfCalls =
    [
        Fate.AtOnce, Fate.AtOnce, Fate.Later, Fate.Later, Fate.Later, Fate.InRun, Fate.ThrowsAtOnce, Fate.ThrowsLater, Fate.IsCancelled,
    ];

    private static readonly Fate[] OfStreams =
    [
        Fate.IsRead, Fate.IsRead, Fate.IsRead, Fate.IsLeft, Fate.IsForgotten, Fate.Breaks, Fate.IsCancelledHalfway,
    ];

    /// <summary>The elements of every stream; half of them come before it is left, breaks or is cancelled.</summary>
    internal const int Elements = 6;

    internal bool IsStream => Fate >= Fate.IsRead;

    internal CallOutcome Outcome => Fate switch
    {
        Fate.ThrowsAtOnce or Fate.ThrowsLater or Fate.Breaks => CallOutcome.Error,
        Fate.IsCancelled or Fate.IsCancelledHalfway => CallOutcome.Cancelled,
        Fate.IsLeft or Fate.IsForgotten => CallOutcome.Abandoned,
        _ => CallOutcome.Success,
    };

    /// <summary>Output tokens that the call reports before it ends: those of a stream grow with each element.</summary>
    internal long Output => Fate switch
    {
        Fate.ThrowsAtOnce or Fate.ThrowsLater or Fate.IsCancelled => 0,
        Fate.IsRead => Tokens + Elements,
        Fate.IsLeft or Fate.IsForgotten or Fate.Breaks or Fate.IsCancelledHalfway => Tokens + (Elements / 2),
        _ => Tokens,
    };

    internal static Ticket Draw(int seed, int number, int streamEvery)
    {
        uint random = Mixed((uint)seed, (uint)number);
        Fate[] fates = number % streamEvery == 0 ? OfStreams : OfCalls;
        return new Ticket(number, fates[random % (uint)fates.Length], 1 + (int)(random >> 16) % 1000);
    }

    private static uint Mixed(uint seed, uint number)
    {
        uint value = (seed * 0x9E3779B9) ^ (number * 0x85EBCA6B);
        value = (value ^ (value >> 15)) * 0x2C1B3C6D;
        value = (value ^ (value >> 12)) * 0x297A2D39;
        return value ^ (value >> 15);
    }
}
