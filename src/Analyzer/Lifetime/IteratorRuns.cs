using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tracking.Analyzer.Cores;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Lifetime;

/// <summary>Runs that an async iterator opens: after a <c>yield</c> they are no longer the current one.</summary>
internal sealed class IteratorRuns
{
    private readonly IVariableDeclaratorOperation declarator;
    private readonly TrackedMethods tracked;
    private readonly SyntaxNode scope;
    private readonly ImmutableArray<YieldStatementSyntax> yields;

    private IteratorRuns(IVariableDeclaratorOperation declarator, SyntaxNode scope, TrackedMethods tracked)
    {
        this.declarator = declarator;
        this.tracked = tracked;
        this.scope = scope;
        yields =
        [
            .. scope.DescendantNodes(static node => !IsFunction(node)).OfType<YieldStatementSyntax>()
                .Where(statement => statement.Expression is not null && statement.SpanStart > declarator.Syntax.Span.End),
        ];
    }

    /// <summary>Whether a run that is opened here is used, itself or by calls that count in it, where it is no longer current.</summary>
    internal static bool AreUsedAfterYield(IVariableDeclaratorOperation declarator, TrackedMethods tracked)
    {
        // A run that is passed in was opened by the caller.
        if (!declarator.Symbol.Type.Is(TypeNames.ModelRun)
            || declarator.Symbol.ContainingSymbol is not IMethodSymbol { IsAsync: true } iterator
            || iterator.ReturnType.StreamElement(TypeNames.AsyncEnumerable) is null
            || declarator.GetVariableInitializer()?.Value.IsOpening() != true
            || declarator.Syntax.Ancestors().FirstOrDefault(static node => node is UsingStatementSyntax or BlockSyntax) is not { } scope)
        {
            return false;
        }

        IteratorRuns runs = new(declarator, scope, tracked);
        return !runs.yields.IsEmpty && runs.IsUsedAfterYield();
    }

    private bool IsUsedAfterYield()
    {
        IOperation root = declarator;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root.Descendants().Any(operation => operation switch
        {
            ILocalReferenceOperation reference => IsUse(reference) && yields.Any(statement => IsBehind(operation.Syntax, statement)),
            IInvocationOperation call => CountsInCurrent(call) && yields.Any(statement => IsBehind(operation.Syntax, statement) || IsInLoopWith(operation.Syntax, statement)),
            _ => false,
        });
    }

    // What is given the run needs no current one.
    private bool IsUse(ILocalReferenceOperation reference) =>
        SymbolEqualityComparer.Default.Equals(reference.Local, declarator.Symbol)
        && reference.Parent is not (IArgumentOperation or IInvocationOperation { TargetMethod.Name: "Dispose" });

    private bool CountsInCurrent(IInvocationOperation call) =>
        scope.Span.Contains(call.Syntax.Span)
        && call.Syntax.SpanStart > declarator.Syntax.Span.End
        && !call.Syntax.Ancestors().TakeWhile(ancestor => ancestor != scope).Any(IsFunction)
        && tracked.IsTracked(call.TargetMethod)
        && !call.TargetMethod.Parameters.Any(static parameter => parameter.Type.Is(TypeNames.ModelRun));

    private bool IsBehind(SyntaxNode use, YieldStatementSyntax statement) =>
        use.SpanStart > statement.Span.End
        && !statement.Ancestors().TakeWhile(ancestor => ancestor != scope && !ancestor.Span.Contains(use.Span)).Any(EndsIterator)
        && !statement.Ancestors().OfType<IfStatementSyntax>().Any(branch =>
            branch.Statement.Span.Contains(statement.Span) && branch.Else?.Span.Contains(use.Span) == true);

    private bool IsInLoopWith(SyntaxNode use, YieldStatementSyntax statement) =>
        statement.Ancestors().TakeWhile(ancestor => ancestor != scope).Any(ancestor =>
            ancestor is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax
            && ancestor.SpanStart > declarator.Syntax.Span.End
            && BodyOf(ancestor).Span.Contains(use.Span)
            && !statement.Ancestors().TakeWhile(inner => inner != ancestor).Any(EndsLoop));

    private static StatementSyntax BodyOf(SyntaxNode loop) => loop switch
    {
        WhileStatementSyntax @while => @while.Statement,
        DoStatementSyntax @do => @do.Statement,
        ForStatementSyntax @for => @for.Statement,
        _ => ((CommonForEachStatementSyntax)loop).Statement,
    };

    private static bool EndsIterator(SyntaxNode block) => LastOf(block) is
        ThrowStatementSyntax or YieldStatementSyntax { RawKind: (int)SyntaxKind.YieldBreakStatement };

    private static bool EndsLoop(SyntaxNode block) => EndsIterator(block) || LastOf(block) is BreakStatementSyntax;

    private static StatementSyntax? LastOf(SyntaxNode block) => block is BlockSyntax { Statements: [.., var last] } ? last : null;

    private static bool IsFunction(SyntaxNode node) => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax;
}
