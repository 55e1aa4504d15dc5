using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tracking.Analyzer.Flow;
using Tracking.Analyzer.Rules;
using Tracking.Analyzer.Use;

namespace Tracking.Analyzer.Lifetime;

/// <summary>Finds delegates that run many times or later and record on a tracker from outside what a run has once.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CapturedTrackerAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [CapturedTrackerRule.Descriptor];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (!TrackingUse.IsPossibleIn(start.Compilation) || !SourceMentions.Any(start.Compilation, Metrics.Members))
            {
                return;
            }

            MentioningTypes recording = MentioningTypes.Of(Metrics.Members);
            start.RegisterSymbolStartAction(
                type =>
                {
                    if (recording.Contain(type.Symbol))
                    {
                        type.RegisterOperationAction(Analyze, OperationKind.AnonymousFunction);
                    }
                },
                SymbolKind.NamedType);
        });
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        IAnonymousFunctionOperation function = (IAnonymousFunctionOperation)context.Operation;
        if (!SourceMentions.Any(function.Syntax, Metrics.Members))
        {
            return;
        }

        DelegateTable table = DelegateTable.Of(context.Options.AnalyzerConfigOptionsProvider.GetOptions(function.Syntax.SyntaxTree));
        if (RunsOf(function, table) is not { } runs)
        {
            return;
        }

        CapturedVariables captured = new(function);
        HashSet<ISymbol> reported = new(SymbolEqualityComparer.Default);
        foreach (IOperation operation in function.Body.Descendants())
        {
            if (operation is IInvocationOperation { TargetMethod: var method, Instance: { } instance }
                && IsOnceOnly(method)
                && captured.SourceOf(instance) is { } tracker
                && IsNearest(function, operation, table)
                && reported.Add(tracker))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    CapturedTrackerRule.Descriptor, instance.Syntax.GetLocation(), tracker.Name, runs, method.Name));
            }
        }
    }

    private static string? RunsOf(IAnonymousFunctionOperation function, DelegateTable table) => DelegateRuns.Of(function, table) switch
    {
        DelegateExecution.Many => "many times",
        DelegateExecution.Later => "later",
        _ => null,
    };

    // Feedback may come when the run is over.
    private static bool IsOnceOnly(IMethodSymbol method) => Metrics.RecordedBy(method) is { } metric && !Metrics.OutlivesRun(metric);

    // What stands in an inner delegate of that kind is reported there.
    private static bool IsNearest(IAnonymousFunctionOperation function, IOperation operation, DelegateTable table)
    {
        for (IOperation? parent = operation.Parent; parent is not null && parent != function; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation inner && RunsOf(inner, table) is not null)
            {
                return false;
            }
        }

        return true;
    }
}
