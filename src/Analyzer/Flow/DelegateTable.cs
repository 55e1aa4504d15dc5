using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tracking.Analyzer.Flow;

/// <summary>Which methods run a delegate once, many times or later: the rows of <c>DelegateTable.txt</c> and the project's own.</summary>
internal sealed class DelegateTable
{
    private const string AllMethods = "*";

    private static readonly Lazy<DelegateTable> BuiltIn = new(static () => new(ReadRows()));

    private static readonly ImmutableArray<(string Key, DelegateExecution Execution)> OptionKeys =
    [
        ("tracking_runs_once", DelegateExecution.Once),
        ("tracking_runs_many", DelegateExecution.Many),
        ("tracking_runs_later", DelegateExecution.Later),
    ];

    private readonly ImmutableDictionary<string, DelegateExecution> rows;

    private DelegateTable(ImmutableDictionary<string, DelegateExecution> rows) => this.rows = rows;

    /// <summary>The table for one file: what its configuration says goes before what is built in.</summary>
    internal static DelegateTable Of(AnalyzerConfigOptions options)
    {
        ImmutableDictionary<string, DelegateExecution> rows = BuiltIn.Value.rows;
        foreach ((string key, DelegateExecution execution) in OptionKeys)
        {
            if (options.TryGetValue(key, out string? names))
            {
                rows = rows.SetItems(names.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)
                    .Select(name => new KeyValuePair<string, DelegateExecution>(name, execution)));
            }
        }

        return rows == BuiltIn.Value.rows ? BuiltIn.Value : new(rows);
    }

    /// <summary>How a method, constructor or event accessor runs the delegates among its arguments.</summary>
    internal DelegateExecution ExecutionOf(IMethodSymbol method)
    {
        IMethodSymbol definition = (method.ReducedFrom ?? method).OriginalDefinition;
        if (definition.ContainingType is not { } type)
        {
            return DelegateExecution.Unknown;
        }

        string typeName = MetadataNameOf(type);
        return rows.TryGetValue($"{typeName}.{definition.MetadataName}", out DelegateExecution execution)
            || rows.TryGetValue($"{typeName}.{AllMethods}", out execution)
                ? execution
                : DelegateExecution.Unknown;
    }

    private static string MetadataNameOf(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? $"{MetadataNameOf(outer)}+{type.MetadataName}"
        : type.ContainingNamespace is { IsGlobalNamespace: false } space ? $"{space.ToDisplayString()}.{type.MetadataName}"
        : type.MetadataName;

    private static ImmutableDictionary<string, DelegateExecution> ReadRows()
    {
        ImmutableDictionary<string, DelegateExecution>.Builder rows =
            ImmutableDictionary.CreateBuilder<string, DelegateExecution>(StringComparer.Ordinal);
        using StreamReader reader = new(typeof(DelegateTable).Assembly.GetManifestResourceStream(typeof(DelegateTable), "DelegateTable.txt")!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split(' ') is [var execution and not "#", var name])
            {
                rows[name] = ExecutionNamed(execution);
            }
        }

        return rows.ToImmutable();
    }

    private static DelegateExecution ExecutionNamed(string name) => name switch
    {
        "once" => DelegateExecution.Once,
        "many" => DelegateExecution.Many,
        _ => DelegateExecution.Later,
    };
}
