using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tracking.Analyzer.Use;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>Checks the methods that are marked as readers of token usage.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UsageReaderAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [InvalidUsageReaderRule.Descriptor];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (!TrackingUse.IsPossibleIn(start.Compilation) || !SourceMentions.Any(start.Compilation, ["UsageReader"]))
            {
                return;
            }

            CompilationFacts facts = new(start.Compilation, start.CancellationToken);
            start.RegisterSymbolAction(symbol => Analyze((IMethodSymbol)symbol.Symbol, facts, symbol.ReportDiagnostic), SymbolKind.Method);
        });
    }

    private static void Analyze(IMethodSymbol method, CompilationFacts facts, Action<Diagnostic> report)
    {
        if (method.PartialDefinitionPart is not null || !method.HasAttribute(TypeNames.UsageReaderAttribute) || Mentions.Error(method))
        {
            return;
        }

        if (UsageReaderContract.Fault(method) is { } fault)
        {
            Report($"{fault}, so no usage is read with it at run time: declare it 'internal static TokenUsage {method.Name}(TheResponse response)'");
        }
        else if (OtherOf(method, facts) is { } other)
        {
            Report($"'{other.ContainingType.Name}.{other.Name}' reads '{other.Parameters[0].Type.Name}' too, and which of them is invoked at run time is unclear: keep one");
        }

        void Report(string what) =>
            report(Diagnostic.Create(InvalidUsageReaderRule.Descriptor, method.Locations[0], method.Name, what));
    }

    private static IMethodSymbol? OtherOf(IMethodSymbol method, CompilationFacts facts) =>
        facts.UsageReaders.FirstOrDefault(other =>
            !SymbolEqualityComparer.Default.Equals(other, method)
            && SymbolEqualityComparer.Default.Equals(other.Parameters[0].Type, method.Parameters[0].Type));
}
