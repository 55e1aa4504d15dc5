namespace Tracking.HotPath;

/// <summary>
/// Where two threads race, processes differ by more than what is measured, each in itself steady: many of them say more than many
/// iterations of one.
/// </summary>
public sealed class RaceConfig : HotPathConfig
{
    public RaceConfig()
        : base(launches: 12, iterations: 8)
    {
    }
}
