using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using Perfolizer.Horology;

namespace Tracking.HotPath;

/// <summary>
/// Each benchmark in processes of its own: the library's code is compiled for what it has seen, and in one process the streams
/// of one benchmark would shape the code that the next one measures. Many short iterations, of which the medians are compared:
/// what else a machine does hits some of them.
/// </summary>
public class HotPathConfig : ManualConfig
{
    public HotPathConfig()
        : this(launches: 2, iterations: 30)
    {
    }

    private protected HotPathConfig(int launches, int iterations)
    {
        AddJob(Job.Default
            .WithEnvironmentVariable("DOTNET_TieredPGO", "1")
            .WithLaunchCount(launches)
            .WithWarmupCount(10)
            .WithIterationCount(iterations)
            .WithIterationTime(TimeInterval.FromMilliseconds(100)));
        AddColumn(StatisticColumn.Median, StatisticColumn.Min, new MedianRatioColumn());
        HideColumns(Column.Error, Column.Ratio, Column.RatioSD, Column.AllocRatio);
        AddDiagnoser(MemoryDiagnoser.Default);
        // The generator is built with the program.
        WithBuildTimeout(TimeSpan.FromMinutes(15));
    }
}
