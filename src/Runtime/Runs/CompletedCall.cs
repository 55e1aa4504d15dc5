namespace Tracking;

/// <summary>The record of a call that is over: one object, however many runs it counts for.</summary>
internal sealed class CompletedCall(in ModelCallRecord record)
{
    internal readonly ModelCallRecord Record = record;
}
