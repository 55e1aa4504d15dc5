namespace Tracking.GeneratorCost;

/// <summary>Two generators measured in turns, so that whatever else the machine does hits both.</summary>
public static class Comparison
{
    private const int WarmUps = 3;

    /// <summary>The medians of the first and of the second.</summary>
    public static (Cost First, Cost Second) Of(IEnumerable<Cost> first, IEnumerable<Cost> second, int runs)
    {
        (Cost First, Cost Second)[] pairs = [.. first.Zip(second).Skip(WarmUps).Take(runs)];
        return (Median(pairs.Select(static pair => pair.First)), Median(pairs.Select(static pair => pair.Second)));
    }

    private static Cost Median(IEnumerable<Cost> costs)
    {
        Cost[] all = [.. costs];
        return new(
            all.Select(static cost => cost.Milliseconds).Order().ElementAt(all.Length / 2),
            all.Select(static cost => cost.Bytes).Order().ElementAt(all.Length / 2));
    }
}
