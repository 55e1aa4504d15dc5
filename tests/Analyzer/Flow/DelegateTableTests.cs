using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Tracking.Analyzer.Flow;

namespace Tracking.Analyzer.Tests.Flow;

public sealed class DelegateTableTests
{
    [Theory]
    [InlineData("Task.Run(() => { })", nameof(DelegateExecution.Once))]
    [InlineData("Parallel.ForEach(new[] { 1 }, number => { })", nameof(DelegateExecution.Many))]
    [InlineData("new List<int>().ForEach(number => { })", nameof(DelegateExecution.Many))]
    [InlineData("System.Linq.Enumerable.Where(new[] { 1 }, number => true)", nameof(DelegateExecution.Many))]
    [InlineData("new Timer(state => { })", nameof(DelegateExecution.Many))]
    [InlineData("new Lazy<int>(() => 1)", nameof(DelegateExecution.Later))]
    [InlineData("Task.CompletedTask.ContinueWith(task => { })", nameof(DelegateExecution.Once))]
    [InlineData("Outer.Inner.Invoke(() => { })", nameof(DelegateExecution.Unknown))]
    public void Methods_of_the_framework_are_known(string call, string execution) =>
        Assert.Equal(execution, DelegateTable.Of(new Options(ImmutableDictionary<string, string>.Empty)).ExecutionOf(MethodOf(call)).ToString());

    [Theory]
    [InlineData("tracking_runs_once", nameof(DelegateExecution.Once))]
    [InlineData("tracking_runs_many", nameof(DelegateExecution.Many))]
    [InlineData("tracking_runs_later", nameof(DelegateExecution.Later))]
    public void A_project_adds_its_own(string key, string execution)
    {
        Options options = new(ImmutableDictionary<string, string>.Empty.Add(key, "Other.Method, Outer+Inner.Invoke"));

        Assert.Equal(execution, DelegateTable.Of(options).ExecutionOf(MethodOf("Outer.Inner.Invoke(() => { })")).ToString());
    }

    [Fact]
    public void A_project_goes_before_what_is_built_in()
    {
        Options options = new(ImmutableDictionary<string, string>.Empty.Add("tracking_runs_later", "System.Threading.Tasks.Task.Run"));

        Assert.Equal(DelegateExecution.Later, DelegateTable.Of(options).ExecutionOf(MethodOf("Task.Run(() => { })")));
    }

    private static IMethodSymbol MethodOf(string call)
    {
        CSharpCompilation compilation = TrackedCode.Of($$"""
            class Outer
            {
                internal class Inner { internal static void Invoke(Action action) => action(); }
                void Call() { _ = nameof(Call); {{(call.StartsWith("new ", StringComparison.Ordinal) && !call.EndsWith("{ })", StringComparison.Ordinal) ? "_ = " : "")}}{{call}}; }
            }
            """).Build();
        SyntaxTree tree = compilation.SyntaxTrees.Last();
        SyntaxNode node = tree.GetRoot().DescendantNodes().OfType<StatementSyntax>().Last(static statement => statement is ExpressionStatementSyntax && !statement.Ancestors().Any(static ancestor => ancestor is LambdaExpressionSyntax));
        return (IMethodSymbol)compilation.GetSemanticModel(tree).GetSymbolInfo(Unassigned(((ExpressionStatementSyntax)node).Expression)).Symbol!;
    }

    private static ExpressionSyntax Unassigned(ExpressionSyntax expression) =>
        expression is AssignmentExpressionSyntax assignment ? assignment.Right : expression;

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value);
    }
}
