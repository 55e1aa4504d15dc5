using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tracking.Harness;

/// <summary>Configuration files as the compiler reads them: options for analyzers, and severities.</summary>
internal sealed class ConfigurationSet
{
    private readonly AnalyzerConfigSet files;

    public ConfigurationSet(ImmutableArray<SourceFile> configurationFiles)
    {
        files = AnalyzerConfigSet.Create(configurationFiles.Select(file => AnalyzerConfig.Parse(file.Text, file.Path)).ToList());
        Options = new OptionsProvider(this);
        Severities = new SeverityProvider(this);
    }

    public AnalyzerConfigOptionsProvider Options { get; }

    public SyntaxTreeOptionsProvider Severities { get; }

    private AnalyzerConfigOptionsResult For(string path) => files.GetOptionsForSourcePath(path);

    private sealed class OptionsProvider(ConfigurationSet set) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Values(set.files.GlobalConfigOptions.AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values(set.For(tree.FilePath).AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(set.For(textFile.Path).AnalyzerOptions);
    }

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }

    private sealed class SeverityProvider(ConfigurationSet set) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) =>
            set.For(tree.FilePath).AnalyzerOptions.TryGetValue("generated_code", out string? value)
                && bool.TryParse(value, out bool generated)
                ? generated ? GeneratedKind.MarkedGenerated : GeneratedKind.NotGenerated
                : GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(
            SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            set.For(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(
            string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            set.files.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
    }
}
