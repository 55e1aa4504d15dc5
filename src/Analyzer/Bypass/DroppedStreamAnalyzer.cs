using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tracking.Analyzer.Cores;
using Tracking.Analyzer.Rules;
using Tracking.Analyzer.Use;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Bypass;

/// <summary>Finds tracked streams that nobody can enumerate any more.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DroppedStreamAnalyzer : DiagnosticAnalyzer
{
    private const string Adapters = "System.Threading.Tasks.TaskAsyncEnumerableExtensions";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DroppedStreamRule.Descriptor];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (TrackingUse.IsPossibleIn(start.Compilation) && TrackedMethods.In(start.Compilation) is { MayExist: true } tracked)
            {
                start.RegisterSymbolStartAction(
                    type =>
                    {
                        if (tracked.CallingStreams.Contain(type.Symbol))
                        {
                            type.RegisterOperationAction(operation => Analyze(operation, tracked), OperationKind.Invocation);
                        }
                    },
                    SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, TrackedMethods tracked)
    {
        IInvocationOperation invocation = (IInvocationOperation)context.Operation;
        if (invocation.Type is null || invocation.Type.SpecialType == SpecialType.System_Void || !tracked.IsTracked(invocation.TargetMethod))
        {
            return;
        }

        IMethodSymbol definition = TrackedMethods.DefinitionOf(invocation.TargetMethod);
        ResultShape shape = ResultShape.Of(definition);
        if (shape.IsStream && IsLazy(definition) && IsDropped(invocation))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                DroppedStreamRule.Descriptor,
                CalledName.Of(invocation.Syntax),
                definition.Name,
                shape.Kind == ResultKind.AsyncStream ? "await foreach" : "foreach"));
        }
    }

    // What cannot be kept until the enumeration begins is passed to the core at once.
    private static bool IsLazy(IMethodSymbol method) =>
        !method.ContainingType.IsRefLikeType && method.Parameters.All(ParameterRoles.CanBeKept);

    private static bool IsDropped(IOperation stream)
    {
        switch (stream.Parent)
        {
            case IExpressionStatementOperation:
                return true;
            case IConditionalAccessOperation access when access.WhenNotNull == stream:
                return IsDropped(access);
            case IConversionOperation conversion:
                return IsDropped(conversion);
            case ISimpleAssignmentOperation { Target: IDiscardOperation }:
                return true;

            // Only what wraps the stream without reading it.
            case IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { ContainingType: var type } } wrapper }:
                return type.Is(Adapters) && IsDropped(wrapper);
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: { IsRef: false } local } declarator }:
                return !IsMentioned(local, declarator);
            default:
                return false;
        }
    }

    private static bool IsMentioned(ILocalSymbol local, IOperation declarator)
    {
        IOperation root = declarator;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root.Descendants().Any(operation =>
            operation is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local));
    }
}
