using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tracking.Analyzer.Use;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>
/// Finds clients that are instrumented beside the metrics of this library. Which object a tracked method calls cannot be seen at compile
/// time: where one program switches both on, its clients are taken to be those that it tracks.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DoublyMeasuredClientAnalyzer : DiagnosticAnalyzer
{
    private const string Metrics = "AddMetrics";
    private const string Instrumentation = "UseOpenTelemetry";
    private const string Builder = "Tracking.ModelCallTrackingBuilder";

    private static readonly ImmutableArray<string> Instruments =
    [
        "Microsoft.Extensions.AI.OpenTelemetryChatClientBuilderExtensions",
        "Microsoft.Extensions.AI.OpenTelemetryEmbeddingGeneratorBuilderExtensions",
    ];

    private static readonly DeclaredTypes InstrumentTypes = new(Instruments);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DoublyMeasuredClientRule.Descriptor];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (!TrackingUse.IsPossibleIn(start.Compilation)
                || !SourceMentions.Any(start.Compilation, [Metrics])
                || !SourceMentions.Any(start.Compilation, [Instrumentation])
                || InstrumentTypes.In(start.Compilation).IsEmpty)
            {
                return;
            }

            ConcurrentBag<Location> metrics = [];
            ConcurrentBag<Location> instrumented = [];
            start.RegisterOperationAction(
                operation => Collect((IInvocationOperation)operation.Operation, metrics, instrumented), OperationKind.Invocation);
            start.RegisterCompilationEndAction(end =>
            {
                if (InOrder(metrics) is [var first, ..])
                {
                    foreach (Location place in InOrder(instrumented))
                    {
                        end.ReportDiagnostic(Diagnostic.Create(DoublyMeasuredClientRule.Descriptor, place, [first]));
                    }
                }
            });
        });
    }

    private static void Collect(IInvocationOperation call, ConcurrentBag<Location> metrics, ConcurrentBag<Location> instrumented)
    {
        switch (call.TargetMethod.Name)
        {
            case Metrics when call.TargetMethod.ContainingType.Is(Builder):
                metrics.Add(CalledName.Of(call.Syntax));
                break;
            case Instrumentation when Instruments.Any(type => call.TargetMethod.ContainingType.Is(type)):
                instrumented.Add(CalledName.Of(call.Syntax));
                break;
        }
    }

    private static ImmutableArray<Location> InOrder(IEnumerable<Location> places) =>
    [
        .. places.OrderBy(static place => place.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(static place => place.SourceSpan.Start),
    ];
}
