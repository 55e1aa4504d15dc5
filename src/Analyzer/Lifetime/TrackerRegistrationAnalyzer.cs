using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tracking.Analyzer.Rules;
using Tracking.Analyzer.Use;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Lifetime;

/// <summary>Finds trackers that are registered for dependency injection, which gives one tracker to several calls.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TrackerRegistrationAnalyzer : DiagnosticAnalyzer
{
    private const string Services = "Microsoft.Extensions.DependencyInjection.IServiceCollection";
    private const string Descriptors = "Microsoft.Extensions.DependencyInjection.ServiceDescriptor";

    private static readonly DeclaredTypes ServicesTypes = new([Services]);

    // A part of the name of each method that registers.
    private static readonly string[] Lifetimes = ["Singleton", "Scoped", "Transient"];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RegisteredTrackerRule.Descriptor];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (TrackingUse.IsPossibleIn(start.Compilation)
                && SourceMentions.Any(start.Compilation, Lifetimes)
                && !ServicesTypes.In(start.Compilation).IsEmpty)
            {
                MentioningTypes havingTrackers = TrackerUse.In(start.Compilation);
                start.RegisterSymbolStartAction(
                    type =>
                    {
                        if (havingTrackers.Contain(type.Symbol))
                        {
                            type.RegisterOperationAction(Analyze, OperationKind.Invocation);
                        }
                    },
                    SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        IInvocationOperation invocation = (IInvocationOperation)context.Operation;
        if (IsRegistration(invocation.TargetMethod)
            && (invocation.TargetMethod.TypeArguments.Any(IsTracker) || invocation.Arguments.Any(IsTrackersType)))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                RegisteredTrackerRule.Descriptor, invocation.Syntax.GetLocation(), invocation.TargetMethod.Name));
        }
    }

    private static bool IsRegistration(IMethodSymbol method)
    {
        IMethodSymbol definition = method.ReducedFrom ?? method;
        return Array.Exists(Lifetimes, definition.Name.Contains)
            ? definition.ContainingType.Is(Descriptors) || (definition.IsExtensionMethod && definition.Parameters[0].Type.Is(Services))
            : false;
    }

    private static bool IsTracker(ITypeSymbol type) => type.Is(TypeNames.ModelCallTracker);

    private static bool IsTrackersType(IArgumentOperation argument) =>
        argument.Value.Unconverted() is ITypeOfOperation { TypeOperand: { } type } && IsTracker(type);
}
