using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tracking.Analyzer.Rules;
using Tracking.Analyzer.Use;

namespace Tracking.Analyzer.Bypass;

/// <summary>Finds calls of models that neither a core nor what only cores reach makes.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModelCallAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UntrackedModelCallRule.Descriptor];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // Generated code is not looked at, so that no report can stand in it: the driver would read each file with a report once more to see that.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            MappedFiles mapped = MappedFiles.In(start.Compilation);
            ModelCallRegistration.Register(start, type => !mapped.Declare(type), static (_, _) => UntrackedModelCallRule.Descriptor.DefaultSeverity);
        });
    }
}
