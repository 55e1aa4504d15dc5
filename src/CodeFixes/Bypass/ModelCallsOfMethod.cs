using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Tracking.Analyzer.Bypass;
using Tracking.Analyzer.Cores;

namespace Tracking.CodeFixes.Bypass;

/// <summary>The model calls that a method makes. One record cannot hold the tokens of several.</summary>
internal sealed class ModelCallsOfMethod
{
    private readonly MethodDeclarationSyntax method;
    private readonly IMethodSymbol symbol;
    private readonly ModelMethods? models;
    private readonly TrackedMethods? tracked;
    private readonly (IOperation Operation, IMethodSymbol Called)[] all;

    private ModelCallsOfMethod(MethodDeclarationSyntax method, IMethodSymbol symbol, SemanticModel model, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        this.method = method;
        this.symbol = symbol;
        models = ModelMethods.In(model.Compilation, options.AnalyzerConfigOptionsProvider);
        tracked = TrackedMethods.In(model.Compilation);
        all = model.GetOperation(method, cancellationToken) is { } body ? [.. body.Calls()] : [];
    }

    /// <summary>Whether a call of the method makes more than one call of a model, or may.</summary>
    internal static bool AreSeveral(
        MethodDeclarationSyntax method, IMethodSymbol symbol, SemanticModel model, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        ModelCallsOfMethod calls = new(method, symbol, model, options, cancellationToken);
        IOperation[] made = [.. calls.all.Where(call => calls.IsOfModel(call.Called)).Select(static call => call.Operation)];
        return made.Length > 1 || made.Any(calls.IsRepeated);
    }

    /// <summary>Whether a method calls a model other than through a tracked method.</summary>
    internal static bool GoPastTracking(
        MethodDeclarationSyntax method, IMethodSymbol symbol, SemanticModel model, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        ModelCallsOfMethod calls = new(method, symbol, model, options, cancellationToken);
        return calls.all.Any(call => calls.IsUntracked(call.Called));
    }

    private bool IsOfModel(IMethodSymbol called) => IsUntracked(called) || tracked?.IsTracked(called) == true || IsItself(called);

    private bool IsUntracked(IMethodSymbol called) =>
        models is not null
        && tracked?.IsTracked(called) != true
        && (models.Contain(called.ReducedFrom ?? called) || IsOwnThatCalls(called, models));

    private bool IsItself(IMethodSymbol called) => SymbolEqualityComparer.Default.Equals(called.OriginalDefinition, symbol);

    // By the names in it: what such a method does is not looked into further.
    private bool IsOwnThatCalls(IMethodSymbol called, ModelMethods known) =>
        !IsItself(called)
        && SymbolEqualityComparer.Default.Equals(called.ContainingType, symbol.ContainingType)
        && called.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is MethodDeclarationSyntax own && known.AreNamedIn(own));

    // What a stream's loop enumerates is asked once; a delegate that is made of the SDK's own method is taken for one call.
    private bool IsRepeated(IOperation call) =>
        method.DescendantNodes().Any(static node => node is GotoStatementSyntax)
        || call.Syntax.AncestorsAndSelf().TakeWhile(node => node != method).Any(node => node switch
        {
            CommonForEachStatementSyntax loop => !loop.Expression.Span.Contains(call.Syntax.Span),
            ForStatementSyntax loop => loop.Declaration?.Span.Contains(call.Syntax.Span) != true && !loop.Initializers.Span.Contains(call.Syntax.Span),
            WhileStatementSyntax or DoStatementSyntax => true,
            AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or QueryExpressionSyntax => true,
            _ => false,
        });
}
