using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tracking.Analyzer.Settings;

/// <summary>The settings of <c>.editorconfig</c> that name methods, and what a compilation's files say for them.</summary>
internal static class MethodSetting
{
    /// <summary>More methods that call a model.</summary>
    internal const string ModelCalls = "tracking_model_calls";

    /// <summary>Methods that run a delegate once.</summary>
    internal const string RunsOnce = "tracking_runs_once";

    /// <summary>Methods that run a delegate many times.</summary>
    internal const string RunsMany = "tracking_runs_many";

    /// <summary>Methods that run a delegate later.</summary>
    internal const string RunsLater = "tracking_runs_later";

    internal static readonly IReadOnlyList<string> All = [ModelCalls, RunsOnce, RunsMany, RunsLater];

    /// <summary>The values that a setting has in the files of a compilation, each once: mostly none, or one for all files.</summary>
    internal static IEnumerable<string> ValuesOf(string setting, Compilation compilation, AnalyzerConfigOptionsProvider options) =>
        compilation.SyntaxTrees
            .Select(tree => options.GetOptions(tree).TryGetValue(setting, out string? value) ? value : string.Empty)
            .Where(static value => value.Length > 0)
            .Distinct(StringComparer.Ordinal);
}
