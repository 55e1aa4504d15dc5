namespace Tracking;

/// <summary>The places around one another, from the inside out. Walked in a loop: they may be many.</summary>
internal static class ParentChain
{
    /// <summary>
    /// How many runs are nested at most. Nobody nests that many on purpose; where runs are opened in a loop and never closed, each
    /// would be inside all before it.
    /// </summary>
    internal const int RunsAtMost = 32;

    /// <summary>The place itself or the nearest around it that is not over, or null.</summary>
    internal static IParentRun? Nearest(IParentRun? place)
    {
        while (place is { IsOver: true })
        {
            place = place.Outer;
        }

        return place;
    }

    /// <summary>
    /// Leaves the places out that are over, all the way: what starts here keeps those around it, and they would keep all before
    /// them.
    /// </summary>
    internal static void Compact(IParentRun? place)
    {
        for (; place is not null; place = place.Outer)
        {
            IParentRun? outer = place.Outer;
            IParentRun? nearest = Nearest(outer);
            if (!ReferenceEquals(outer, nearest))
            {
                place.Outer = nearest;
            }
        }
    }

    /// <summary>Where a run is to be opened that is begun in a place: there, unless too many runs are around it.</summary>
    internal static IParentRun? ForRun(IParentRun? place)
    {
        Compact(place);
        int runs = 0;
        for (IParentRun? around = place?.Run; around is not null; around = around.Outer?.Run)
        {
            runs++;
        }

        for (; runs >= RunsAtMost; runs--)
        {
            place = place!.Run.Outer;
        }

        return place;
    }

    /// <summary>Gives a record to the run in which its call was made, and to those around.</summary>
    /// <remarks>
    /// A run takes what was made in it also when it is over by then; so do the runs around it, if it is. From a run inside it that
    /// is still open, a run that is over takes no more.
    /// </remarks>
    internal static void Complete(IParentRun? place, in ModelCallRecord record)
    {
        if (place is null)
        {
            return;
        }

        CompletedCall completed = new(in record);
        IParentRun own = place.Run;
        bool isInside = true;
        for (IParentRun? around = place; around is not null; around = around.Outer)
        {
            if (isInside || own.IsClosed || !around.IsOver)
            {
                around.Take(completed, isInside);
            }

            isInside &= !ReferenceEquals(around, own);
        }
    }
}
