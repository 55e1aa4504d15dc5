using System.Globalization;
using Microsoft.CodeAnalysis;
using Tracking.Harness;

namespace Tracking.Generator.Tests.RandomShapes;

/// <summary>
/// Draws tracked methods from a grammar, compiles them with warnings as errors, calls each with and without a listener, and
/// compares result, exception, what was passed by reference, and the record with what they have to be.
/// </summary>
/// <remarks>
/// <c>TRACKING_SHAPES_SEED</c> repeats a run, <c>TRACKING_SHAPES_COUNT</c> makes it longer. The seed is in every failure and in the
/// test's output.
/// </remarks>
public class RandomShapesTests(ITestOutputHelper output)
{
    private const int Batches = 20;

    private static readonly int Seed = Setting("TRACKING_SHAPES_SEED", Random.Shared.Next());

    private static readonly int Count = Setting("TRACKING_SHAPES_COUNT", 2_000);

    public static TheoryData<int> AllBatches => [.. Enumerable.Range(0, Batches)];

    [Theory]
    [MemberData(nameof(AllBatches))]
    public async Task Drawn_shapes_compile_and_do_what_their_cores_do(int batch)
    {
        output.WriteLine($"TRACKING_SHAPES_SEED={Seed}");
        ShapeGrammar grammar = new(unchecked(Seed + batch));
        int first = batch * ((Count + Batches - 1) / Batches);
        RandomShape[] shapes = [.. Enumerable.Range(first, (Count + Batches - 1) / Batches).Select(grammar.Draw)];

        using ExecutedAssembly assembly = Compile(shapes);

        List<string> wrong = [];
        foreach (RandomShape shape in shapes)
        {
            await CheckAsync(shape, assembly, wrong);
        }

        Assert.True(wrong.Count == 0, $"TRACKING_SHAPES_SEED={Seed}\n{string.Join("\n\n", wrong.Take(5))}");
    }

    private static ExecutedAssembly Compile(RandomShape[] shapes)
    {
        HermeticCompilation compilation = (HermeticCompilation.Of(ShapeRenderer.Common) with { AllowUnsafe = true, DiagnosticOptions = Accepted })
            .WithPackagesOf(typeof(ModelCallTracking));
        foreach (RandomShape shape in shapes)
        {
            compilation = compilation.WithSource($"Shape{shape.Number}.cs", ShapeRenderer.Render(shape));
        }

        GeneratorRun run = GeneratorRun.Start(compilation, new TrackedModelCallGenerator());
        Diagnostic[] found = [.. run.GeneratorDiagnostics, .. run.CompilerDiagnostics];
        if (found.Length > 0)
        {
            string[] files = [.. found.Take(5).Select(static diagnostic => diagnostic.Location.SourceTree).OfType<SyntaxTree>().Distinct()
                .Select(static tree => $"--- {tree.FilePath}\n{tree.GetText()}")];
            Assert.Fail($"TRACKING_SHAPES_SEED={Seed}\n{string.Join("\n", found.Take(20).Select(static diagnostic => diagnostic.ToString()))}\n{string.Join("\n", files)}");
        }

        return ExecutedAssembly.Load(run);
    }

    // Lower-case names are meant; an iterator's core need not care for the enumeration's token.
    private static System.Collections.Immutable.ImmutableDictionary<string, ReportDiagnostic> Accepted =>
        System.Collections.Immutable.ImmutableDictionary<string, ReportDiagnostic>.Empty.Add("CS8981", ReportDiagnostic.Suppress).Add("CS8425", ReportDiagnostic.Suppress);

    private static async Task CheckAsync(RandomShape shape, ExecutedAssembly assembly, List<string> wrong)
    {
        InMemorySink sink = new();
        using ModelCallTracking silent = new ModelCallTrackingBuilder().Build();
        using ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(sink).Build();
        string untracked = await assembly.CallAsync<string>($"Shape{shape.Number}.Caller", "Run", silent);
        string tracked = await assembly.CallAsync<string>($"Shape{shape.Number}.Caller", "Run", tracking);
        Compare("untracked", ShapeOracle.Outcome(shape), untracked);
        Compare("tracked", ShapeOracle.Outcome(shape), tracked);
        Compare("record", ShapeOracle.Record(shape), ShapeOracle.Describe(sink.Records));

        void Compare(string what, string expected, string actual)
        {
            if (expected != actual)
            {
                wrong.Add($"{what}: expected '{expected}', got '{actual}' of\n{ShapeRenderer.Render(shape)}");
            }
        }
    }

    private static int Setting(string name, int fallback) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out int value) ? value : fallback;
}
