using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tracking.Harness;

/// <summary>The tracked steps of a run: why each output of each step is what it is.</summary>
public sealed class StepLog
{
    private readonly ImmutableSortedDictionary<string, ImmutableArray<StepOutput>> byName;

    internal StepLog(GeneratorDriverRunResult result)
    {
        byName = Collect(result.Results.SelectMany(static each => each.TrackedSteps));
        Outputs = [.. Collect(result.Results.SelectMany(static each => each.TrackedOutputSteps)).Values.SelectMany(static each => each)];
    }

    /// <summary>The names that the generators gave, without those of the compiler's own steps.</summary>
    public IEnumerable<string> Names => byName.Keys.Where(static name => !CompilerSteps.Contains(name));

    /// <summary>The steps that add sources, with the reason of each.</summary>
    public ImmutableArray<StepOutput> Outputs { get; }

    /// <summary>What a step put out; fails with the names there are if there is no such step.</summary>
    public ImmutableArray<StepOutput> this[string name]
    {
        get
        {
            if (!byName.TryGetValue(name, out ImmutableArray<StepOutput> outputs))
            {
                Assert.Fail($"No step '{name}' ran. There are: {string.Join(", ", Names)}");
            }

            return outputs;
        }
    }

    public IEnumerable<IncrementalStepRunReason> Reasons(string name) => this[name].Select(static output => output.Reason);

    public IEnumerable<object> Values(string name) => this[name].Select(static output => output.Value);

    private static ImmutableSortedDictionary<string, ImmutableArray<StepOutput>> Collect(
        IEnumerable<KeyValuePair<string, ImmutableArray<IncrementalGeneratorRunStep>>> steps) => steps
        .GroupBy(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal)
        .ToImmutableSortedDictionary(
            static group => group.Key,
            group => group.SelectMany(static runs => runs)
                .SelectMany(static run => run.Outputs, (_, output) => new StepOutput(group.Key, output.Value, output.Reason))
                .ToImmutableArray(),
            StringComparer.Ordinal);
}

/// <summary>One output of a step.</summary>
public sealed record StepOutput(string Step, object Value, IncrementalStepRunReason Reason);
