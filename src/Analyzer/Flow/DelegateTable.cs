using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tracking.Analyzer.Settings;

namespace Tracking.Analyzer.Flow;

/// <summary>Which methods run a delegate once, many times or later: the rows of <c>DelegateTable.txt</c> and the project's own.</summary>
internal sealed class DelegateTable
{
    private static readonly Lazy<DelegateTable> BuiltIn = new(static () => new(DelegateRows.None.With(ReadRows())));

    private static readonly ImmutableArray<(string Setting, DelegateExecution Execution)> Settings =
    [
        (MethodSetting.RunsOnce, DelegateExecution.Once),
        (MethodSetting.RunsMany, DelegateExecution.Many),
        (MethodSetting.RunsLater, DelegateExecution.Later),
    ];

    // The rows are asked for with each function of a file, and may be thousands.
    private static readonly ConditionalWeakTable<AnalyzerConfigOptions, DelegateTable> Configured = new();

    private readonly DelegateRows rows;

    private DelegateTable(DelegateRows rows) => this.rows = rows;

    /// <summary>The table for one file: what its configuration says goes before what is built in.</summary>
    internal static DelegateTable Of(AnalyzerConfigOptions options) =>
        Settings.Any(each => options.TryGetValue(each.Setting, out _)) ? Configured.GetValue(options, Read) : BuiltIn.Value;

    /// <summary>How a method, constructor or event accessor runs the delegates among its arguments.</summary>
    internal DelegateExecution ExecutionOf(IMethodSymbol method)
    {
        IMethodSymbol definition = (method.ReducedFrom ?? method).OriginalDefinition;
        return definition.ContainingType is { } type ? rows.ExecutionOf(MetadataNameOf(type), definition.MetadataName) : DelegateExecution.Unknown;
    }

    private static DelegateTable Read(AnalyzerConfigOptions options) => new(BuiltIn.Value.rows.With(
        Settings.SelectMany(each => options.TryGetValue(each.Setting, out string? value)
            ? NamedMethods.EntriesOf(value).Select(NamedMethods.Parse).OfType<NamedMethods>().Select(named => (named, each.Execution))
            : [])));

    private static string MetadataNameOf(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? $"{MetadataNameOf(outer)}+{type.MetadataName}"
        : type.ContainingNamespace is { IsGlobalNamespace: false } space ? $"{space.ToDisplayString()}.{type.MetadataName}"
        : type.MetadataName;

    private static IEnumerable<(NamedMethods, DelegateExecution)> ReadRows()
    {
        using StreamReader reader = new(typeof(DelegateTable).Assembly.GetManifestResourceStream(typeof(DelegateTable), "DelegateTable.txt")!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split(' ') is [var execution and not "#", var name] && NamedMethods.Parse(name) is { } named)
            {
                yield return (named, ExecutionNamed(execution));
            }
        }
    }

    private static DelegateExecution ExecutionNamed(string name) => name switch
    {
        "once" => DelegateExecution.Once,
        "many" => DelegateExecution.Many,
        _ => DelegateExecution.Later,
    };
}
