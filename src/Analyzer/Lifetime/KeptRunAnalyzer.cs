using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tracking.Analyzer.Rules;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Lifetime;

/// <summary>Finds runs that are used where they are over, where others use them too, or where they are no longer the current one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KeptRunAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [KeptRunRule.Descriptor];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(TypeNames.ModelRun) is not null)
            {
                start.RegisterOperationAction(AnalyzeStore, Store.Kinds);
                start.RegisterOperationAction(AnalyzeReturn, OperationKind.Return);
                start.RegisterOperationAction(AnalyzeIterator, OperationKind.VariableDeclarator);
            }
        });
    }

    private static void AnalyzeStore(OperationAnalysisContext context)
    {
        if (Store.Of(context.Operation) is not { } store || !store.Value.IsOf(TypeNames.ModelRun))
        {
            return;
        }

        if (IsUsing(store.Value))
        {
            Report(context, store.Value, $"is kept in '{store.Member.Name}' and is over when its using ends, so that what is recorded on it later is lost");
        }
        else if (store.Member.IsStatic)
        {
            Report(context, store.Value, $"is kept in the static '{store.Member.Name}', so that calls of unrelated work are counted as one run");
        }
    }

    private static void AnalyzeReturn(OperationAnalysisContext context)
    {
        if (context.Operation is IReturnOperation { ReturnedValue: { } value } && value.IsOf(TypeNames.ModelRun) && IsUsing(value))
        {
            Report(context, value, "is returned and is over by then, so that what is recorded on it later is lost");
        }
    }

    private static void AnalyzeIterator(OperationAnalysisContext context)
    {
        IVariableDeclaratorOperation declarator = (IVariableDeclaratorOperation)context.Operation;
        if (!declarator.Symbol.Type.Is(TypeNames.ModelRun)
            || declarator.Symbol.ContainingSymbol is not IMethodSymbol { IsAsync: true } iterator
            || iterator.ReturnType.StreamElement(TypeNames.AsyncEnumerable) is null
            || OpeningOf(declarator) is not { } opening
            || BodyOf(declarator.Syntax) is not { } body)
        {
            return;
        }

        int start = declarator.Syntax.Span.End;
        int? firstYield = body.DescendantNodes(node => node == body || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .OfType<YieldStatementSyntax>()
            .Where(statement => statement.SpanStart > start && statement.Expression is not null)
            .Select(static statement => (int?)statement.Span.End)
            .FirstOrDefault();
        if (firstYield is { } end && IsUsedAfter(declarator, end))
        {
            Report(context, opening, "is opened in an async iterator and used after a yield, where it is no longer the current run, so that later calls are not counted in it");
        }
    }

    // A run that is passed in was opened by the caller.
    private static IOperation? OpeningOf(IVariableDeclaratorOperation declarator) =>
        declarator.GetVariableInitializer()?.Value.Unconverted() is IInvocationOperation { TargetMethod.Name: "StartRun" } opening ? opening : null;

    private static bool IsUsedAfter(IVariableDeclaratorOperation declarator, int position)
    {
        IOperation root = declarator;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root.Descendants().Any(operation => operation is ILocalReferenceOperation reference
            && reference.Syntax.SpanStart > position
            && SymbolEqualityComparer.Default.Equals(reference.Local, declarator.Symbol));
    }

    private static SyntaxNode? BodyOf(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(static ancestor => ancestor is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax);

    private static bool IsUsing(IOperation value) =>
        value.Unconverted() is ILocalReferenceOperation { Local: { IsUsing: true } };

    private static void Report(OperationAnalysisContext context, IOperation place, string what) =>
        context.ReportDiagnostic(Diagnostic.Create(KeptRunRule.Descriptor, place.Unconverted().Syntax.GetLocation(), what));
}
