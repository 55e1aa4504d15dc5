using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace Tracking.AnalyzerRun;

/// <summary>What the analyzers take, beside what the compiler itself takes for the same code.</summary>
internal static class CostReport
{
    private const int Files = 300;

    internal static void Write(Corpus corpus, Corpus withoutPackage, int runs)
    {
        Console.WriteLine("| code | lines | compiler | analyzers | share | with the driver | driver with analyzers that do nothing |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        Write("the package is not referenced", withoutPackage.Compilations.Select(static each => each.Compilation), runs);
        Write("referenced, not used", corpus.Compilations.Select(static each => each.Compilation), runs);
        foreach ((int methods, int byHand) in new[] { (0, 0), (500, 0), (500, 50) })
        {
            string name = $"{Files} generated files, {methods} tracked methods" + (byHand == 0 ? "" : $", {byHand} of which record by hand");
            Write(name, [TrackedApplication.Compile(Files, methods, byHand, corpus.References)], runs);
        }
    }

    private static void Write(string code, IEnumerable<CSharpCompilation> compilations, int runs)
    {
        CSharpCompilation[] all = [.. compilations];
        int lines = all.Sum(static each => each.SyntaxTrees.Sum(static tree => tree.GetText().Lines.Count));
        List<Cost> costs = [];
        for (int run = -Cost.WarmUps; run < runs; run++)
        {
            Cost cost = all.Select(static each => Cost.Of(each, withIdle: true)).Aggregate(static (left, right) => left.Plus(right));
            if (run >= 0)
            {
                costs.Add(cost);
            }
        }

        double compiler = Median(costs.Select(static cost => cost.Compiler));
        double analyzers = Median(costs.Select(static cost => cost.Analyzers));
        double share = Median(costs.Select(static cost => cost.Analyzers / cost.Compiler));
        double whole = Median(costs.Select(static cost => cost.Together / cost.Compiler - 1));
        double idle = Median(costs.Select(static cost => cost.Idle / cost.Compiler - 1));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {code} | {lines:N0} | {compiler:N0} ms | {analyzers:N1} ms | {share:P2} | {whole:P1} | {idle:P1} |"));
        foreach ((string analyzer, double milliseconds) in costs
            .SelectMany(static cost => cost.ByAnalyzer)
            .GroupBy(static each => each.Key, static each => each.Value)
            .Select(static group => (group.Key, Median(group)))
            .OrderByDescending(static each => each.Item2))
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {analyzer}: {milliseconds:F1} ms"));
        }
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
