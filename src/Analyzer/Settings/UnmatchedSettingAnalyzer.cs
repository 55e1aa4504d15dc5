using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tracking.Analyzer.Rules;
using Tracking.Analyzer.Use;

namespace Tracking.Analyzer.Settings;

/// <summary>Says which entries of the settings that name methods name none. Without settings it does nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnmatchedSettingAnalyzer : DiagnosticAnalyzer
{
    // Whoever has more has one cause for all of them.
    private const int MostEntries = 20;
    private const int LongestEntry = 200;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UnmatchedSettingRule.Descriptor];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(Analyze);
    }

    private static void Analyze(CompilationAnalysisContext context)
    {
        if (TrackingUse.LibraryOf(context.Compilation) is null)
        {
            return;
        }

        foreach (string setting in MethodSetting.All)
        {
            UnmatchedEntry[] unmatched =
            [
                .. MethodSetting.ValuesOf(setting, context.Compilation, context.Options.AnalyzerConfigOptionsProvider)
                    .SelectMany(NamedMethods.EntriesOf)
                    .Distinct(StringComparer.Ordinal)
                    .Select(entry => UnmatchedEntry.Of(setting, entry, context.Compilation))
                    .OfType<UnmatchedEntry>(),
            ];
            foreach (UnmatchedEntry entry in unmatched.Take(MostEntries))
            {
                Report(context, setting, entry, entry.Reason);
            }

            if (unmatched.Skip(MostEntries).ToArray() is [var next, ..] rest)
            {
                Report(context, setting, next with { IsCertain = rest.Any(static each => each.IsCertain) }, $"nor for {rest.Length - 1} others that name no method");
            }
        }
    }

    private static void Report(CompilationAnalysisContext context, string setting, UnmatchedEntry entry, string reason) =>
        context.ReportDiagnostic(Diagnostic.Create(
            UnmatchedSettingRule.Descriptor,
            Location.None,
            // Projects share their settings, and not all of them know the same types.
            entry.IsCertain ? UnmatchedSettingRule.Descriptor.DefaultSeverity : DiagnosticSeverity.Info,
            additionalLocations: null,
            properties: null,
            setting,
            Printable(entry.Entry),
            reason));

    private static string Printable(string entry)
    {
        StringBuilder text = new();
        foreach (char character in entry.Take(LongestEntry))
        {
            if (char.IsControl(character) || char.IsSurrogate(character) || char.GetUnicodeCategory(character) == UnicodeCategory.Format)
            {
                text.Append(@"\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
            }
            else
            {
                text.Append(character);
            }
        }

        return entry.Length > LongestEntry ? text.Append('…').ToString() : text.ToString();
    }
}
