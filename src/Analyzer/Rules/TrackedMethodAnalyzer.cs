using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Tracking.Analyzer.Cores;
using Tracking.Analyzer.Emitted;
using Tracking.Analyzer.Use;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>Reads the contract of each tracked method once and reports what it breaks.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TrackedMethodAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ContractRules.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // The generated part is marked [GeneratedCode], and a method has the attributes of both its parts.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            if (!TrackingUse.IsPossibleIn(start.Compilation)
                || MarkedFiles.In(start.Compilation) is not { IsEmpty: false } marked
                || TrackedMethods.In(start.Compilation) is not { } tracked)
            {
                return;
            }

            // By the type: there are many methods, and few types have one that is marked.
            CompilationFacts facts = new(start.Compilation, start.CancellationToken);
            start.RegisterSymbolAction(
                symbol =>
                {
                    foreach (MarkedMethod each in tracked.MarkedIn((INamedTypeSymbol)symbol.Symbol))
                    {
                        Analyze(each, symbol.Compilation, facts, symbol.ReportDiagnostic, symbol.CancellationToken);
                    }
                },
                SymbolKind.NamedType);
            if (!marked.Names.HasFunctions)
            {
                return;
            }

            // Neither of them is a member that a symbol action is called for.
            start.RegisterSyntaxNodeAction(
                node =>
                {
                    if (FunctionOf(node) is { } function && TrackedAttribute.Of(function) is { } attribute)
                    {
                        Analyze(new(function, attribute), node.Compilation, facts, node.ReportDiagnostic, node.CancellationToken);
                    }
                },
                SyntaxKind.LocalFunctionStatement,
                SyntaxKind.ParenthesizedLambdaExpression,
                SyntaxKind.SimpleLambdaExpression);
        });
    }

    private static IMethodSymbol? FunctionOf(SyntaxNodeAnalysisContext context) => context.Node switch
    {
        LocalFunctionStatementSyntax { AttributeLists.Count: > 0 } function =>
            context.SemanticModel.GetDeclaredSymbol(function, context.CancellationToken) as IMethodSymbol,
        LambdaExpressionSyntax { AttributeLists.Count: > 0 } lambda =>
            context.SemanticModel.GetSymbolInfo(lambda, context.CancellationToken).Symbol as IMethodSymbol,
        _ => null,
    };

    private static void Analyze(
        MarkedMethod marked,
        Compilation compilation,
        CompilationFacts facts,
        Action<Diagnostic> report,
        CancellationToken cancellationToken)
    {
        foreach (Violation violation in ViolationsOf(marked.Method, marked.Attribute, compilation, facts, cancellationToken))
        {
            Location place = ViolationPlace.Of(violation, marked.Method, marked.Attribute, cancellationToken);
            report(ContractRules.DiagnosticOf(violation, place, compilation));
        }
    }

    private static IEnumerable<Violation> ViolationsOf(
        IMethodSymbol method, TrackedAttribute attribute, Compilation compilation, CompilationFacts facts, CancellationToken cancellationToken)
    {
        // The generator reports what stands in a Razor file, where making it partial would not help.
        if (method.Locations is [{ IsInSource: true } place, ..] && IsOfMarkup(place))
        {
            return [];
        }

        if (PartialRules.Check(method, attribute, compilation) is { } notPartial)
        {
            List<Violation> shape = [];
            ShapeRules.Check(method, shape);
            return [shape.FirstOrDefault() ?? notPartial];
        }

        // The compiler reports what is wrong with the attribute, where it is written.
        if (attribute.IsInError)
        {
            return [];
        }

        // What cannot have a body is reported by the generator; types that do not exist are the compiler's to report.
        if (!ContainingTypes.ArePartial(method) || ShapeRules.WithoutBody(method, compilation) is not null || Mentions.Error(method))
        {
            return [];
        }

        TrackedMethodContract contract = TrackedMethodContract.Read(method, attribute, compilation);
        return EmittedRules.Check(contract, EmittedPart.Of(method, cancellationToken), facts, compilation, cancellationToken);
    }

    private static bool IsOfMarkup(Location place) =>
        MarkupPath.Is(place.GetMappedLineSpan() is { HasMappedPath: true } mapped ? mapped.Path : string.Empty);
}
