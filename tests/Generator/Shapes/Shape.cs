using Tracking.Harness;

namespace Tracking.Generator.Tests.Shapes;

/// <summary>
/// A source with tracked methods, compiled without a warning and run: <c>Case.Run(ModelCallTracking)</c> says what happened, the
/// records say what was tracked.
/// </summary>
internal sealed class Shape : IDisposable
{
    private const string Common = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Runtime.CompilerServices;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Tracking;

        public sealed record Answer(string Text, int Tokens);

        public static class Readers
        {
            [UsageReader]
            public static TokenUsage Read(Answer answer) => TokenUsage.Inclusive(answer.Tokens, 1);

            public static async Task<string> ReadAllAsync<T>(IAsyncEnumerable<T> stream, CancellationToken token = default)
            {
                List<T> items = [];
                await foreach (T item in stream.WithCancellation(token))
                {
                    items.Add(item);
                }

                return string.Join(" ", items);
            }

            public static async IAsyncEnumerable<int> CountAsync(int to)
            {
                for (int i = 1; i <= to; i++)
                {
                    await Task.Yield();
                    yield return i;
                }
            }
        }
        """;

    private readonly ExecutedAssembly assembly;
    private readonly InMemorySink sink = new();

    private Shape(GeneratorRun run) => assembly = ExecutedAssembly.Load(run.ExpectNoDiagnostics());

    /// <summary>What was tracked: each record's key, outcome or error code, and input tokens if there are any.</summary>
    internal string Records => string.Join("; ", sink.Records.Select(static record =>
        $"{record.Descriptor.Key} {record.ErrorCode ?? record.Outcome.ToString()}{(record.Usage.InputTokens is { } input ? $" {input}" : "")}"));

    internal static Shape Of(string source, Func<HermeticCompilation, HermeticCompilation>? options = null) =>
        new(GeneratorRun.Start(Compilation(source, options), new TrackedModelCallGenerator()));

    internal static HermeticCompilation Compilation(string source, Func<HermeticCompilation, HermeticCompilation>? options = null)
    {
        HermeticCompilation compilation = HermeticCompilation.Of(Common)
            .WithSource("Test.cs", source)
            .WithPackagesOf(typeof(ModelCallTracking)) with { AllowUnsafe = true };
        return options is null ? compilation : options(compilation);
    }

    /// <summary>Runs the case, and runs it again with nobody listening: what it says must be the same.</summary>
    internal string Run()
    {
        using ModelCallTracking silent = new ModelCallTrackingBuilder().Build();
        using ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(sink).Build();
        string untracked = assembly.Call<string>("Case", "Run", silent);
        string tracked = assembly.Call<string>("Case", "Run", tracking);
        Assert.Equal(tracked, untracked);
        return tracked;
    }

    /// <summary>The same for a case that has to be awaited.</summary>
    internal async Task<string> RunAsync()
    {
        using ModelCallTracking silent = new ModelCallTrackingBuilder().Build();
        using ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(sink).Build();
        string untracked = await assembly.CallAsync<string>("Case", "RunAsync", silent);
        string tracked = await assembly.CallAsync<string>("Case", "RunAsync", tracking);
        Assert.Equal(tracked, untracked);
        return tracked;
    }

    public void Dispose() => assembly.Dispose();
}
