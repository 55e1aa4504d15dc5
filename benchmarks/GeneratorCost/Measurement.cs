using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tracking.GeneratorCost;

/// <summary>What a run of a generator took.</summary>
/// <param name="Milliseconds">Its time.</param>
/// <param name="Bytes">What it allocated, on all threads.</param>
public readonly record struct Cost(double Milliseconds, long Bytes);

/// <summary>Runs a generator and times it.</summary>
public static class Measurement
{
    /// <summary>A first run over a compilation that nobody has looked at.</summary>
    public static Cost Cold(Subject subject, Application application)
    {
        CSharpCompilation compilation = application.Compile(subject);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(subject.Create());
        return Run(ref driver, compilation);
    }

    /// <summary>Runs after edits, one after the other.</summary>
    public static IEnumerable<Cost> Edits(Subject subject, Application application, bool inFileWithMethods)
    {
        CSharpCompilation compilation = application.Compile(subject);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(subject.Create());
        Run(ref driver, compilation);
        string path = application.PathToEdit(inFileWithMethods);
        for (int number = 1; ; number++)
        {
            compilation = Application.Edit(compilation, path, number);
            yield return Run(ref driver, compilation);
        }
    }

    private static Cost Run(ref GeneratorDriver driver, CSharpCompilation compilation)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        long before = GC.GetTotalAllocatedBytes(precise: true);
        long start = Stopwatch.GetTimestamp();
        driver = driver.RunGenerators(compilation);
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        long bytes = GC.GetTotalAllocatedBytes(precise: true) - before;
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        if (result.Exception is not null || !result.Diagnostics.IsEmpty)
        {
            throw new InvalidOperationException($"The generator failed: {result.Exception} {string.Join(", ", result.Diagnostics)}");
        }

        return new(elapsed.TotalMilliseconds, bytes);
    }
}
