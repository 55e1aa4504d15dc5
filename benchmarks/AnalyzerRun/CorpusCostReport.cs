using Microsoft.CodeAnalysis.CSharp;

namespace Tracking.AnalyzerRun;

/// <summary>What the analyzers take on many bodies of code that track nothing, each by itself and all together.</summary>
internal static class CorpusCostReport
{
    internal static void Write(IReadOnlyList<string> folders, References references)
    {
        // What is smallest is measured first, and before that until the rules' own code is compiled.
        string[] bySize = [.. folders.OrderBy(SizeOf).ThenBy(static folder => folder, StringComparer.Ordinal)];
        for (int run = 0; run < Cost.WarmUps && bySize.Length > 0; run++)
        {
            CostOf(bySize[0], references);
        }

        Console.WriteLine("| code, referenced and not used | projects | lines | compiler | analyzers | share |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        List<(int Projects, int Lines, Cost Cost)> all = [];
        foreach (string folder in bySize)
        {
            (int projects, int lines, Cost? cost) = CostOf(folder, references);
            if (cost is not null)
            {
                all.Add((projects, lines, cost));
                Write(Path.GetFileName(folder), projects, lines, cost);
            }
        }

        if (all.Count > 1)
        {
            Write(
                "all",
                all.Sum(static each => each.Projects),
                all.Sum(static each => each.Lines),
                all.Select(static each => each.Cost).Aggregate(static (left, right) => left.Plus(right)));
        }
    }

    private static void Write(string name, int projects, int lines, Cost cost)
    {
        Console.WriteLine($"| {name} | {projects:N0} | {lines:N0} | {cost.Compiler:N0} ms | {cost.Analyzers:N1} ms | {cost.Analyzers / cost.Compiler:P2} |");
        foreach ((string analyzer, double milliseconds) in cost.ByAnalyzer.OrderByDescending(static each => each.Value).Take(3))
        {
            Console.Error.WriteLine($"    {analyzer}: {milliseconds:F1} ms");
        }
    }

    // The compilations are not kept: what the compiler binds for one folder is as large as the code is.
    private static (int Projects, int Lines, Cost? Cost) CostOf(string folder, References references)
    {
        CSharpCompilation[] compilations = [.. Corpus.In(folder, references).Compilations.Select(static each => each.Compilation)];
        int lines = compilations.Sum(static each => each.SyntaxTrees.Sum(static tree => tree.GetText().Lines.Count));
        return (compilations.Length, lines, compilations.Select(static each => Cost.Of(each, withIdle: false)).Aggregate((Cost?)null, static (sum, cost) => sum?.Plus(cost) ?? cost));
    }

    private static long SizeOf(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Sum(static file => new FileInfo(file).Length);
}
