using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tracking.Analyzer.Cores;
using Tracking.Analyzer.Rules;
using Tracking.Analyzer.Use;

namespace Tracking.Analyzer.Bypass;

/// <summary>Finds the calls of cores, and delegates to them, that go past the tracked method.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CoreCallAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [CoreCallRule.Descriptor];

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
                        if (tracked.CallingCores.Contain(type.Symbol))
                        {
                            type.RegisterOperationAction(operation => Analyze(operation, tracked), OperationKind.Invocation, OperationKind.MethodReference);
                        }
                    },
                    SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, TrackedMethods tracked)
    {
        (IMethodSymbol method, IOperation? instance) = context.Operation switch
        {
            IInvocationOperation invocation => (invocation.TargetMethod, invocation.Instance),
            var reference => (((IMethodReferenceOperation)reference).Method, ((IMethodReferenceOperation)reference).Instance),
        };
        INamedTypeSymbol? callingType = context.ContainingSymbol.ContainingType;
        ITypeSymbol? seenFrom = instance is null or IInstanceReferenceOperation ? InheritingFrom(callingType, method.ContainingType) : instance.Type;
        if (method.MethodKind != MethodKind.Ordinary
            || tracked.CoreOf(method, seenFrom) is not { } core
            || IsInCoreOrTracked(context.ContainingSymbol, tracked)
            || context.Operation.IsMentionedOnly())
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(
            CoreCallRule.Descriptor,
            CalledName.Of(context.Operation.Syntax),
            FixOf(context, core, callingType),
            method.Name,
            core.Tracked.Name));
    }

    private static ImmutableDictionary<string, string?> FixOf(OperationAnalysisContext context, TrackedCore core, INamedTypeSymbol? callingType)
    {
        // A delegate has the core's parameters, and named arguments name those.
        bool isSimple = context.Operation is IInvocationOperation invocation
            ? invocation.Arguments.All(static argument => argument.ArgumentKind != ArgumentKind.Explicit || IsPositional(argument.Syntax))
            : !core.Match.TakesTracker;
        return isSimple && core.GivesTheSame && callingType is not null && context.Compilation.IsSymbolAccessibleWithin(core.Tracked, callingType)
            ? ImmutableDictionary<string, string?>.Empty
                .Add(CoreCallRule.TrackedName, core.Tracked.Name)
                .Add(CoreCallRule.TrackerPosition, core.Match.TrackerPosition.ToString(CultureInfo.InvariantCulture))
            : ImmutableDictionary<string, string?>.Empty;
    }

    private static bool IsPositional(SyntaxNode argument) =>
        argument is ArgumentSyntax { NameColon: null };

    private static bool IsInCoreOrTracked(ISymbol caller, TrackedMethods tracked) => caller is IMethodSymbol method
        && (tracked.IsTracked(method) || tracked.IsCore(method));

    // A type can make a core of what it inherits.
    private static INamedTypeSymbol? InheritingFrom(INamedTypeSymbol? type, INamedTypeSymbol? declaring)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, declaring?.OriginalDefinition))
            {
                return type;
            }
        }

        return null;
    }
}
