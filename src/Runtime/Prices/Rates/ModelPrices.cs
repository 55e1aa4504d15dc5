namespace Tracking;

/// <summary>The prices of a model at all times: the last period that holds wins; where none does, the first stands.</summary>
internal sealed class ModelPrices(params IReadOnlyList<PricePeriod> periods)
{
    private readonly PricePeriod[] _periods = [.. periods];

    internal RateCard At(DateTimeOffset at)
    {
        for (int period = _periods.Length - 1; period > 0; period--)
        {
            if (_periods[period].Condition?.Holds(at) ?? true)
            {
                return _periods[period].Card;
            }
        }

        return _periods[0].Card;
    }
}
