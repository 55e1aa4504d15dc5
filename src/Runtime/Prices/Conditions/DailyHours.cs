namespace Tracking;

/// <summary>Hours of the day in UTC; they may run past midnight, and are the whole day where start and end are the same.</summary>
internal readonly record struct DailyHours(TimeOnly Start, TimeOnly End)
{
    internal bool Contains(TimeOnly time) => Start < End ? time >= Start && time < End : time >= Start || time < End;
}
